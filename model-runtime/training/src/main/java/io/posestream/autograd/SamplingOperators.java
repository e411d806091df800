package io.posestream.autograd;

import static io.posestream.autograd.Operator.compiled;
import static java.util.Map.entry;

import java.util.Map;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.global.torch;

/** Maps read between their cells. */
final class SamplingOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("GridSample", compiled("ff>f", SamplingOperators::gridSample)),
            entry("Resize", compiled("fn?n>f", SamplingOperators::resize)));

    /** The numbers by which libtorch names ways to read and what lies outside the map. */
    private static final Map<String, Long> MODES = Map.of("bilinear", 0L, "nearest", 1L);

    private static final Map<String, Long> PADDINGS = Map.of("zeros", 0L, "border", 1L, "reflection", 2L);

    private SamplingOperators() {}

    private static Kernel.Single gridSample(Node node) {
        long mode = choice(node, "mode", "bilinear", MODES);
        long padding = choice(node, "padding_mode", "zeros", PADDINGS);
        boolean align = node.flag("align_corners", false);
        return in -> torch.grid_sampler(in[0], in[1], mode, padding, align);
    }

    private static long choice(Node node, String name, String otherwise, Map<String, Long> known) {
        String chosen = node.text(name, otherwise);
        Long number = known.get(chosen);
        if (number == null) {
            throw node.unsupported("attribute " + name + " is " + chosen + "; known are "
                    + String.join(", ", known.keySet().stream().sorted().toList()));
        }
        return number;
    }

    private static Kernel.Single resize(Node node) {
        node.only("mode", "linear", node.text("mode", "nearest"));
        node.only(
                "coordinate_transformation_mode",
                "half_pixel",
                node.text("coordinate_transformation_mode", "half_pixel"));
        node.only("exclude_outside", 0L, node.integer("exclude_outside", 0));
        float[] scales = node.floats(2);
        if (scales.length != 4 || scales[0] != 1 || scales[1] != 1) {
            throw node.unsupported("scales must be [1, 1, height, width]");
        }
        return in -> {
            long height = (long) Math.floor(in[0].size(2) * scales[2]);
            long width = (long) Math.floor(in[0].size(3) * scales[3]);
            try (DoubleOptional down = new DoubleOptional(scales[2]);
                    DoubleOptional across = new DoubleOptional(scales[3])) {
                return torch.upsample_bilinear2d(in[0], new long[] {height, width}, false, down, across);
            }
        };
    }
}
