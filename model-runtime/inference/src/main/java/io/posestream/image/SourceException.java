package io.posestream.image;

/** A file, URL or camera cannot be opened or read on. The message is a sentence for the user: what, where, cure. */
public final class SourceException extends RuntimeException {
    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
