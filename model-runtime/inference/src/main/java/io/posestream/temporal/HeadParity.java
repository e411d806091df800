package io.posestream.temporal;

import io.posestream.inference.InferenceEngine;
import io.posestream.inference.InferenceException;
import io.posestream.inference.NamedBinding;
import io.posestream.inference.Parity;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadBundle;
import io.posestream.model.HeadManifest;
import io.posestream.model.Reference;
import io.posestream.model.Reference.Point;
import io.posestream.model.TensorSpec;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Temporal heads beside the references of their bundles. Inputs are drawn: a window's maps would fill megabytes. */
public final class HeadParity {
    private static final String OFFSET = "offset";

    private HeadParity() {}

    /**
     * Runs the reference's input once, with a binding of its own.
     *
     * @return empty when the bundle brings no reference
     */
    public static Optional<Parity> measure(HeadBundle bundle, TensorSession session) {
        return bundle.reference().map(reference -> {
            try (NamedBinding tensors = session.bind(1)) {
                require(bundle, reference);
                reference.inputs().forEach((name, input) -> tensors.input(name).put(0, input.values()));
                tensors.run(1);
                return Parity.of(
                        reference, tensors::output, Parity.furthest(reference.points(), points(bundle, tensors)));
            }
        });
    }

    private static void require(HeadBundle bundle, Reference reference) {
        HeadManifest manifest = bundle.manifest();
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        manifest.inputShapes().forEach((name, shape) -> expected.put(name, list(shape)));
        if (!expected.equals(reference.shapes())
                || !manifest.outputShapes().keySet().containsAll(reference.outputs().keySet())) {
            throw new InferenceException(bundle + ": " + Reference.FILE + " is of a head with other tensors; make it"
                    + " again: posestream models reference " + bundle.location());
        }
    }

    /** Makes a reference of what an engine computes now: one that is known to be right, in float32. */
    public static Reference make(InferenceEngine engine, HeadBundle bundle) {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        Map<String, Reference.Input> inputs = new LinkedHashMap<>();
        try (TensorSession session = engine.load(bundle);
                NamedBinding tensors = session.bind(1)) {
            for (TensorSpec input : bundle.manifest().inputs()) {
                Reference.Input drawn =
                        Reference.Input.drawn(tensors.inputItemSize(input.name()), inputs.size() + 1L);
                shapes.put(input.name(), list(input.itemShape()));
                inputs.put(input.name(), drawn);
                tensors.input(input.name()).put(0, drawn.values());
            }
            tensors.run(1);
            Map<String, Reference.Sample> samples = new LinkedHashMap<>();
            for (TensorSpec output : bundle.manifest().outputs()) {
                float[] all = new float[tensors.outputItemSize(output.name())];
                tensors.output(output.name()).get(0, all);
                samples.put(output.name(), Reference.Sample.of(all));
            }
            return new Reference(shapes, inputs, samples, points(bundle, tensors));
        }
    }

    /** How far the head moves each keypoint; none when it tells something else. */
    private static List<Point> points(HeadBundle bundle, NamedBinding tensors) {
        List<Point> points = new ArrayList<>();
        if (bundle.manifest().output(OFFSET).isPresent()) {
            FloatBuffer offsets = tensors.output(OFFSET);
            for (int i = 0; i + 1 < tensors.outputItemSize(OFFSET); i += 2) {
                points.add(new Point(offsets.get(i), offsets.get(i + 1)));
            }
        }
        return points;
    }

    private static List<Integer> list(int[] shape) {
        List<Integer> list = new ArrayList<>();
        for (int extent : shape) {
            list.add(extent);
        }
        return list;
    }
}
