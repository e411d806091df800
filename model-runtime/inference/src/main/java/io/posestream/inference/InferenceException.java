package io.posestream.inference;

/** The engine failed to load or to run a model. Vendor exceptions never leak; they are the cause. */
public final class InferenceException extends RuntimeException {
    public InferenceException(String message) {
        super(message);
    }

    public InferenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
