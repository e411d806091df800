package io.posestream.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells about a time without Kafka twice, at its begin and at its end, however many attempts it took. One thread. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final long FIRST_DELAY_MS = 250;
    private static final long LONGEST_DELAY_MS = 5_000;

    private final DeliveryObserver observer;
    private int attempts;

    Outage(DeliveryObserver observer) {
        this.observer = observer;
    }

    /** @return how long to wait before the next attempt */
    long failed(Throwable cause) {
        attempts++;
        if (attempts == 1) {
            LOG.warn("Kafka cannot be used; trying again until it can: {}", cause.toString());
            observer.interrupted(String.valueOf(cause.getMessage()));
        } else {
            LOG.debug("Attempt {} failed: {}", attempts, cause.toString());
        }
        return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS << Math.min(attempts - 1, 10));
    }

    /** Delivery works. */
    void over() {
        if (attempts > 0) {
            LOG.info("Kafka can be used again after {} failed attempts; going on from the last commit", attempts);
            attempts = 0;
            observer.recovered();
        }
    }
}
