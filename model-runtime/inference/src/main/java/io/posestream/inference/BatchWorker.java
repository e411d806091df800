package io.posestream.inference;

import java.util.List;

/** Computes batches, always on the same thread. Owns its memory until {@link #close()}. */
public interface BatchWorker<I, O> extends AutoCloseable {

    /** @return one result per item, in their order */
    List<O> compute(List<I> items);

    /** Called once, on the worker's thread, after the last batch. */
    @Override
    void close();
}
