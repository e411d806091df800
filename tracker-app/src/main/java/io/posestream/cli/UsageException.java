package io.posestream.cli;

/** What was asked cannot be done as asked. The message is a sentence with the cure. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
