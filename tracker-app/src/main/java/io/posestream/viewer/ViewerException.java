package io.posestream.viewer;

/** The viewer cannot start. The message is a sentence for the user: what, where, cure. */
public final class ViewerException extends RuntimeException {
    public ViewerException(String message, Throwable cause) {
        super(message, cause);
    }
}
