package io.posestream.inference;

import java.util.Collection;

/** A loaded model. Thread-safe; bindings made from one session may run at the same time, each on its own thread. */
public interface InferenceSession extends AutoCloseable {

    /** e.g. {@code fp32}. */
    String precision();

    /**
     * Prepares memory for one worker; only the outputs that the manifest's decoder reads are computed.
     *
     * @param inputHeight rows of the input, from the manifest's allowed sizes
     * @param inputWidth columns of the input
     * @param maxBatch most items per run
     */
    TensorBinding bind(int inputHeight, int inputWidth, int maxBatch);

    /**
     * The same with a choice of outputs, e.g. feature maps for a head.
     *
     * @param outputs names from the manifest
     */
    TensorBinding bind(int inputHeight, int inputWidth, int maxBatch, Collection<String> outputs);

    /**
     * The same for a caller who keeps some outputs in slots.
     *
     * @param outputs names from the manifest that are read
     * @param kept names from the manifest that are only kept; {@link TensorBinding#output} need not know them
     */
    TensorBinding bind(
            int inputHeight, int inputWidth, int maxBatch, Collection<String> outputs, Collection<String> kept);

    /** Frees the model. All bindings are closed before. */
    @Override
    void close();
}
