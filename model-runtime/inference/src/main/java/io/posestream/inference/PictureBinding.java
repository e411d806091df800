package io.posestream.inference;

import java.nio.FloatBuffer;

/** A binding whose one input is a picture. */
public final class PictureBinding implements TensorBinding {
    private final NamedBinding tensors;
    private final String input;

    /**
     * @param tensors owned from here on
     * @param input name of the picture's tensor
     */
    public PictureBinding(NamedBinding tensors, String input) {
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
    public void keep(int item, MapSlots slots, int slot) {
        tensors.keep(item, slots, slot);
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
