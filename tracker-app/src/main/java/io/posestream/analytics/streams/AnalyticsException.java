package io.posestream.analytics.streams;

/** The analytics cannot start. The message is a sentence for the user: what, where, why, cure. */
public final class AnalyticsException extends RuntimeException {
    public AnalyticsException(String message, Throwable cause) {
        super(message, cause);
    }
}
