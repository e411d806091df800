package io.posestream.autograd;

/** A graph holds something that cannot be trained here. The message is a sentence that names the place. */
public final class UnsupportedGraphException extends IllegalArgumentException {

    UnsupportedGraphException(String where, String what) {
        super("graph, " + where + ": " + what);
    }

    UnsupportedGraphException(String where, String what, Throwable cause) {
        super("graph, " + where + ": " + what, cause);
    }
}
