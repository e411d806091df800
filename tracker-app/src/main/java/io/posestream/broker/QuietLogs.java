package io.posestream.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Keeps a guest broker from filling our log with its own. A level that the user configured stays. */
final class QuietLogs {
    /** Reports a fault on some healthy starts, when the broker registers before the controller is elected. */
    private static final String FALSE_ALARMS = "kafka.server.ControllerApis";

    private static final List<Logger> UNCONFIGURED = Stream.of(
                    FALSE_ALARMS, "kafka", "org.apache.kafka", "state.change.logger")
            .flatMap(QuietLogs::logger)
            .filter(logger -> logger.getLevel() == null)
            .toList();

    private QuietLogs() {}

    /** What goes wrong at start is thrown, and told by us in one sentence. */
    static void whileStarting() {
        UNCONFIGURED.forEach(logger -> logger.setLevel(Level.OFF));
    }

    static void whileRunning() {
        UNCONFIGURED.stream()
                .filter(logger -> !logger.getName().equals(FALSE_ALARMS))
                .forEach(logger -> logger.setLevel(Level.ERROR));
    }

    private static Stream<Logger> logger(String name) {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                ? Stream.of(context.getLogger(name))
                : Stream.empty();
    }
}
