package io.posestream.inference;

/** The engine that was asked for cannot run on this machine; the message says why and what helps. */
public final class EngineUnavailableException extends RuntimeException {
    public EngineUnavailableException(String message) {
        super(message);
    }
}
