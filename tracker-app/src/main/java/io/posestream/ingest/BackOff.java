package io.posestream.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Counts failed attempts and says how long to wait before the next. One owner, one thread. */
final class BackOff {
    private final ReconnectPolicy policy;
    private final RandomGenerator chance;
    private int failures;

    BackOff(ReconnectPolicy policy, RandomGenerator chance) {
        this.policy = policy;
        this.chance = chance;
    }

    /** The pause before the next attempt; empty when there is none left. */
    Optional<Duration> afterFailure() {
        if (failures >= policy.maxAttempts()) {
            return Optional.empty();
        }
        double doubled = (double) policy.firstPause().toMillis() * Math.pow(2, failures);
        double longest = Math.min(doubled, (double) policy.maxPause().toMillis());
        failures++;
        return Optional.of(Duration.ofMillis(Math.round(longest * (1 - chance.nextDouble() / 2))));
    }

    void succeeded() {
        failures = 0;
    }

    /** Failures in a row. */
    int failures() {
        return failures;
    }
}
