package io.posestream.broker;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka answers a fatal fault by halting the JVM; a guest may not take its host down. The hooks are Kafka's and hold
 * for the whole JVM, until it ends.
 */
final class FaultGuard {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

    /** A start that fails throws and a stop that fails is over; only a fault in service is news. */
    private static final AtomicInteger SERVING = new AtomicInteger();

    private FaultGuard() {}

    static void install() {
        Exit.setHaltProcedure(FaultGuard::report);
        Exit.setExitProcedure(FaultGuard::report);
    }

    static void serving() {
        SERVING.incrementAndGet();
    }

    static void stopping() {
        SERVING.decrementAndGet();
    }

    private static void report(int status, @Nullable String message) {
        if (SERVING.get() > 0) {
            log.error(
                    "the embedded broker met a fatal fault (status {}) and no longer works: {}; restart the program",
                    status,
                    message == null ? "no message" : message);
        }
    }
}
