package io.posestream.spool;

/** The disk does not do what a spool needs. The message is a sentence: what, where, why, cure. */
public final class SpoolException extends RuntimeException {
    SpoolException(String message) {
        super(message);
    }

    SpoolException(String message, Throwable cause) {
        super(message, cause);
    }
}
