package io.posestream.autograd;

import static io.posestream.autograd.Operator.compiled;
import static java.util.Map.entry;

import java.util.Map;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/**
 * Many elements become one. Opset 17 gives the axes of a sum as an input, those of mean and maximum as an attribute.
 */
final class ReductionOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("ReduceSum", compiled("fc>f", ReductionOperators::sum)),
            entry("ReduceMean", compiled("f>f", node -> reduce(node, ReductionOperators::mean))),
            entry("ReduceMax", compiled("f>f", node -> reduce(node, Tensor::amax))));

    private ReductionOperators() {}

    @FunctionalInterface
    private interface Reduction {
        Tensor over(Tensor value, long[] axes, boolean keep);
    }

    private static Kernel.Single sum(Node node) {
        node.only("noop_with_empty_axes", 0L, node.integer("noop_with_empty_axes", 0));
        boolean keep = node.flag("keepdims", true);
        long[] axes = someOf(node, node.integers(1));
        return in -> {
            try (ScalarTypeOptional same = new ScalarTypeOptional()) {
                return in[0].sum(axes, keep, same);
            }
        };
    }

    private static Kernel.Single reduce(Node node, Reduction reduction) {
        boolean keep = node.flag("keepdims", true);
        long[] axes = someOf(node, node.list("axes", new long[0]));
        return in -> reduction.over(in[0], axes, keep);
    }

    private static Tensor mean(Tensor value, long[] axes, boolean keep) {
        try (ScalarTypeOptional same = new ScalarTypeOptional()) {
            return value.mean(axes, keep, same);
        }
    }

    private static long[] someOf(Node node, long[] axes) {
        if (axes.length == 0) {
            throw node.unsupported("no axes are named; name those to reduce");
        }
        return axes;
    }
}
