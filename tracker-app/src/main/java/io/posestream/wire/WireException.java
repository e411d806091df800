package io.posestream.wire;

/** A record does not keep the wire contract. The message is a sentence: what is wrong, where, what was expected. */
public final class WireException extends RuntimeException {
    public WireException(String reason) {
        super(reason);
    }

    public WireException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
