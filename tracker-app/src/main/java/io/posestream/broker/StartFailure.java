package io.posestream.broker;

import java.net.BindException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Turns what Kafka throws at start into a sentence. */
final class StartFailure {
    private StartFailure() {}

    static boolean isPortTaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || mentions(cause, "failed to bind")) {
                return true;
            }
        }
        return false;
    }

    static BrokerException explain(Throwable failure, Path dir, int port, int controllerPort) {
        if (failure instanceof BrokerException known) {
            return known;
        }
        if (isPortTaken(failure)) {
            return new BrokerException(
                    "the embedded broker cannot listen on " + BrokerProperties.LOOPBACK + " ports " + port + " and "
                            + controllerPort + ", because one is taken; stop the other program, or use port 0 for a"
                            + " free one",
                    failure);
        }
        Throwable root = root(failure);
        if (mentions(root, "lock")) {
            return new BrokerException(
                    "the embedded broker cannot use " + dir.toAbsolutePath()
                            + ", because another broker runs there; stop it or name another directory",
                    failure);
        }
        return new BrokerException(
                "the embedded broker cannot start in " + dir.toAbsolutePath() + " (" + root.getMessage()
                        + "); check the overrides, or move the directory away to begin anew",
                failure);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        @Nullable Throwable cause = failure.getCause();
        while (cause != null) {
            root = cause;
            cause = cause.getCause();
        }
        return root;
    }

    private static boolean mentions(Throwable failure, String word) {
        return failure.getMessage() != null && failure.getMessage().contains(word);
    }
}
