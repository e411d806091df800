package io.posestream.training;

/** Training cannot start or go on. The message is a sentence for the person who asked for it. */
public final class TrainingException extends RuntimeException {

    public TrainingException(String message) {
        super(message);
    }

    public TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}
