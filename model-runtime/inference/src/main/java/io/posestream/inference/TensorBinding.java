package io.posestream.inference;

import java.nio.FloatBuffer;

/**
 * Preallocated inputs and outputs of one worker: write items into {@link #input()}, run, read {@link #output}. The
 * binding owns the memory; buffers stay the same from call to call. One owner thread; {@link #close()} frees all.
 */
public interface TensorBinding extends AutoCloseable {

    int maxBatch();

    /** Direct, NCHW float32, {@code maxBatch} items one after another. */
    FloatBuffer input();

    /** Floats per item of the input. */
    int inputItemSize();

    /**
     * Runs the first {@code batch} items.
     *
     * @throws InferenceException when the engine fails; the binding stays usable
     */
    void run(int batch);

    /**
     * Keeps one item of the last run: every map that the slots have, under the name of its output. Done when it
     * returns.
     *
     * @param slots of the same engine, or the host's
     * @throws InferenceException when the engine fails
     */
    void keep(int item, MapSlots slots, int slot);

    /** Direct, valid until the next run; {@code batch} items one after another. */
    FloatBuffer output(String name);

    /** Dimensions of one item, without the batch: e.g. {17, 64, 48}. A copy. */
    int[] outputItemShape(String name);

    @Override
    void close();
}
