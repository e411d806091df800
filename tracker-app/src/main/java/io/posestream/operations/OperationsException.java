package io.posestream.operations;

/** The operations server cannot do as asked; the message is a sentence with the cure. */
public final class OperationsException extends RuntimeException {
    OperationsException(String message, Throwable cause) {
        super(message, cause);
    }
}
