package io.posestream.http;

/** A server cannot start. The message is a sentence for the user: what, where, cure. */
public final class HttpException extends RuntimeException {
    HttpException(String message) {
        super(message);
    }

    HttpException(String message, Throwable cause) {
        super(message, cause);
    }
}
