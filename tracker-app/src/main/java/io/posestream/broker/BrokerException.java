package io.posestream.broker;

/** The embedded broker cannot start. The message is a sentence for the user: what, where, cure. */
public final class BrokerException extends RuntimeException {
    BrokerException(String message) {
        super(message);
    }

    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
