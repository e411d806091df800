package io.posestream.image.ffmpeg;

/** A coded picture is refused; the reason is for the caller. Bad input is frequent, so no stack trace is taken. */
final class RefusedException extends Exception {
    private final String reason;

    RefusedException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
