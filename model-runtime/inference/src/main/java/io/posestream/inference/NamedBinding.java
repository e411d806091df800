package io.posestream.inference;

import java.nio.FloatBuffer;

/**
 * Preallocated inputs and outputs of one worker, by name: float32, items one after another. The binding owns this
 * memory, zero at first; buffers stay the same from call to call. One owner thread; {@link #close()} frees all.
 */
public interface NamedBinding extends AutoCloseable {

    int maxBatch();

    /** Direct, {@code maxBatch} items. */
    FloatBuffer input(String name);

    /** Floats per item of an input. */
    int inputItemSize(String name);

    /**
     * Runs the first {@code batch} items.
     *
     * @throws InferenceException when the engine fails; the binding stays usable
     */
    void run(int batch);

    /**
     * Fills one item of an input from a slot, before the next run.
     *
     * @param slots of the same engine, or the host's; the slot stays as it is until that run is over
     * @throws InferenceException when the engine fails
     */
    void fill(String input, int item, MapSlots slots, int slot, String map);

    /** Sets one item of an input to zeros, before the next run. */
    void clear(String input, int item);

    /**
     * Keeps one item of the last run: every map that the slots have, under the name of its output. Done when it
     * returns.
     *
     * @param slots of the same engine, or the host's
     * @throws InferenceException when the engine fails
     */
    void keep(int item, MapSlots slots, int slot);

    /** Direct, valid until the next run. */
    FloatBuffer output(String name);

    /** Floats per item of an output. */
    int outputItemSize(String name);

    /** Dimensions of one item of an output, without the batch: e.g. {17, 64, 48}. A copy. */
    int[] outputItemShape(String name);

    @Override
    void close();
}
