package io.posestream.autograd;

import static io.posestream.autograd.Operator.compiled;
import static io.posestream.autograd.Operator.plain;
import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** The same elements in another shape or order. */
final class ShapeOperators {
    static final Map<String, Operator> TABLE = Map.ofEntries(
            entry("Identity", plain("x>x", in -> in[0].alias())),
            entry("Reshape", compiled("xc>x", ShapeOperators::reshape)),
            entry("Transpose", compiled("x>x", ShapeOperators::transpose)),
            entry("Squeeze", compiled("xc>x", ShapeOperators::squeeze)),
            entry("Unsqueeze", compiled("xc>x", ShapeOperators::unsqueeze)),
            entry("Expand", compiled("xc>x", ShapeOperators::expand)));

    private ShapeOperators() {}

    private static Kernel.Single reshape(Node node) {
        node.only("allowzero", 0L, node.integer("allowzero", 0));
        long[] pattern = node.integers(1);
        return in -> {
            long[] shape = pattern.clone();
            for (int i = 0; i < shape.length; i++) {
                shape[i] = shape[i] == 0 ? in[0].size(i) : shape[i];
            }
            return in[0].reshape(shape);
        };
    }

    private static Kernel.Single transpose(Node node) {
        long[] order = node.list("perm");
        return in -> {
            if (order != null) {
                return in[0].permute(order);
            }
            long[] reversed = new long[(int) in[0].dim()];
            Arrays.setAll(reversed, i -> reversed.length - 1L - i);
            return in[0].permute(reversed);
        };
    }

    private static Kernel.Single squeeze(Node node) {
        long[] axes = node.integers(1);
        return in -> {
            for (long axis : axes) {
                if (in[0].size(axis) != 1) {
                    throw new IllegalArgumentException("axis " + axis + " to squeeze is " + in[0].size(axis) + " long");
                }
            }
            return in[0].squeeze(axes);
        };
    }

    private static Kernel.Single unsqueeze(Node node) {
        long[] axes = node.integers(1);
        return in -> {
            int dimensions = (int) in[0].dim() + axes.length;
            long[] shape = new long[dimensions];
            for (long axis : axes) {
                shape[Shapes.fromFront(axis, dimensions)] = 1;
            }
            int next = 0;
            for (int i = 0; i < dimensions; i++) {
                shape[i] = shape[i] == 1 ? 1 : in[0].size(next++);
            }
            return in[0].reshape(shape);
        };
    }

    private static Kernel.Single expand(Node node) {
        long[] shape = node.integers(1);
        return in -> {
            Tensor value = in[0];
            return value.expand(Shapes.stretched(Shapes.of(value), shape));
        };
    }
}
