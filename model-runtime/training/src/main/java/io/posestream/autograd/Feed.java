package io.posestream.autograd;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Native buffers for what one worker feeds in, filled anew for every batch. One thread at a time. Values it returned
 * show the newest numbers.
 */
public final class Feed implements AutoCloseable {
    private final Map<String, Tensor> buffers = new HashMap<>();

    /** @param values all elements of the shape, last axis fastest; copied */
    public Value put(String name, float[] values, long... shape) {
        if (Shapes.count(shape) != values.length) {
            throw new IllegalArgumentException(name + " has " + values.length + " numbers; its shape "
                    + Arrays.toString(shape) + " holds " + Shapes.count(shape));
        }
        Tensor buffer = buffers.get(name);
        if (buffer == null || !Arrays.equals(Shapes.of(buffer), shape)) {
            if (buffer != null) {
                buffer.close();
            }
            buffer = outliving(torch.empty(shape));
            buffers.put(name, buffer);
        }
        new FloatPointer(buffer.data_ptr()).put(values);
        return new Value(buffer);
    }

    /** Holds a tensor beyond the scope it was made in; who asks for it closes it. */
    static Tensor outliving(Tensor tensor) {
        tensor.retainReference();
        return tensor;
    }

    @Override
    public void close() {
        buffers.values().forEach(Tensor::close);
        buffers.clear();
    }
}
