package io.posestream.export;

import io.posestream.frame.PoseFrame;

/**
 * Writes poses into one file for another tool. Frames come in stream order and each once: the caller chooses the
 * revision. One owner, one thread. A file is complete only after {@link #close()}.
 */
public interface PoseWriter extends AutoCloseable {

    /**
     * @throws ExportException when the file cannot be written, or when the format cannot hold this frame; the message
     *     is a sentence for the user
     */
    void write(PoseFrame frame);

    @Override
    void close();
}
