package io.posestream.autograd;

import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;

/** Arithmetic on tensor shapes. */
final class Shapes {
    private Shapes() {}

    static long count(long... shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    static long[] of(Tensor tensor) {
        long[] shape = new long[(int) tensor.dim()];
        Arrays.setAll(shape, tensor::size);
        return shape;
    }

    /** An axis counted from the front, for a tensor of that many dimensions. */
    static int fromFront(long axis, long dimensions) {
        return (int) (axis < 0 ? axis + dimensions : axis);
    }

    /** The shape two shapes stretch to together (ONNX and NumPy broadcasting). */
    static long[] stretched(long[] one, long[] other) {
        int length = Math.max(one.length, other.length);
        long[] result = new long[length];
        for (int i = 0; i < length; i++) {
            long a = fromBack(one, length - i);
            long b = fromBack(other, length - i);
            if (a != b && a != 1 && b != 1) {
                throw new IllegalArgumentException("shapes " + Arrays.toString(one) + " and " + Arrays.toString(other)
                        + " do not stretch together");
            }
            result[i] = a == 1 ? b : a;
        }
        return result;
    }

    private static long fromBack(long[] shape, int place) {
        return place > shape.length ? 1 : shape[shape.length - place];
    }
}
