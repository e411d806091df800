package io.posestream.pipeline;

/** A pipeline's memory cannot be gone on from. The message is a sentence that says why. */
public final class UnreadableMemoryException extends RuntimeException {
    public UnreadableMemoryException(String sentence) {
        super(sentence);
    }

    public UnreadableMemoryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
