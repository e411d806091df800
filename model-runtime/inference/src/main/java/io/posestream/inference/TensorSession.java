package io.posestream.inference;

/** A loaded graph with several named inputs. Thread-safe; its bindings may run at the same time, each on its thread. */
public interface TensorSession extends AutoCloseable {

    /** e.g. {@code fp32}. */
    String precision();

    /**
     * Prepares memory for one worker.
     *
     * @param maxBatch most items per run
     */
    NamedBinding bind(int maxBatch);

    /** Frees the graph. All bindings are closed before. */
    @Override
    void close();
}
