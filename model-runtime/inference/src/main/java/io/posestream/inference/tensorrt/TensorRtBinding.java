package io.posestream.inference.tensorrt;

import io.posestream.inference.TensorBinding;
import java.nio.FloatBuffer;

/** A graph with pictures as its only input. */
final class TensorRtBinding implements TensorBinding {
    private final TensorRtNamedBinding tensors;
    private final String input;

    /** @param tensors owned from here on */
    TensorRtBinding(TensorRtNamedBinding tensors, String input) {
        this.tensors = tensors;
        this.input = input;
    }

    @Override
    public int maxBatch() {
        return tensors.maxBatch();
    }

    @Override
    public FloatBuffer input() {
        return tensors.input(input);
    }

    @Override
    public int inputItemSize() {
        return tensors.inputItemSize(input);
    }

    @Override
    public void run(int batch) {
        tensors.run(batch);
    }

    @Override
    public FloatBuffer output(String name) {
        return tensors.output(name);
    }

    @Override
    public int[] outputItemShape(String name) {
        return tensors.outputItemShape(name);
    }

    @Override
    public void close() {
        tensors.close();
    }
}
