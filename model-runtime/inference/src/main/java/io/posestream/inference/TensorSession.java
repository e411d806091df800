package io.posestream.inference;

import java.util.Collection;
import java.util.Map;

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

    /**
     * The same for a caller who fills some inputs from slots and never writes them.
     *
     * @param filled names of those inputs; {@link NamedBinding#input} need not know them
     */
    NamedBinding bind(int maxBatch, Collection<String> filled);

    /**
     * Memory for maps where this engine reads them best; the caller closes it.
     *
     * @param sizes floats of each map, by name
     */
    MapSlots slots(Map<String, Integer> sizes);

    /** Frees the graph. All bindings are closed before. */
    @Override
    void close();
}
