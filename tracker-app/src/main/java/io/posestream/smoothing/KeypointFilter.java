package io.posestream.smoothing;

import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import org.jspecify.annotations.Nullable;

/** Steadies one keypoint of one track: restarts after gaps, holds a single jump back, else One-Euro. */
final class KeypointFilter {

    private static final double NS_PER_SECOND = 1e9;
    private static final double NS_PER_MS = 1e6;

    /**
     * A limb may move this fast, in body sizes per second, before it counts as a jump: the foot of a walker swings at
     * 3.
     */
    private static final double LIMB_SPEED = 3;

    /** A keypoint that scores this much is fully trusted; one that scores less is smoothed more. */
    private static final double FULL_TRUST_SCORE = 0.5;

    /** What is left of the cutoff for a keypoint that scores 0: it moves slowly, but moves. */
    private static final double LEAST_TRUST = 0.3;

    private final OneEuroConfig config;
    private @Nullable OneEuroFilter filter;
    private long lastNs;
    private @Nullable Keypoint jumped;

    KeypointFilter(OneEuroConfig config) {
        this.config = config;
    }

    record State(
            OneEuroFilter.@Nullable State filter,
            long lastNs,
            @Nullable Keypoint jumped) {}

    KeypointFilter(OneEuroConfig config, State state) {
        this.config = config;
        filter = state.filter() == null ? null : new OneEuroFilter(config, state.filter());
        lastNs = state.lastNs();
        jumped = state.jumped();
    }

    State state() {
        return new State(filter == null ? null : filter.state(), lastNs, jumped);
    }

    void cameraMoved(PlaneMotion motion) {
        if (filter != null) {
            filter.cameraMoved(motion);
        }
        if (jumped != null) {
            jumped = motion.moved(jumped);
        }
    }

    /** @param size of the body, pixels */
    Keypoint steady(long timeNs, double size, Keypoint seen) {
        if (seen.missing() || seen.imputed()) {
            return seen;
        }
        OneEuroFilter current = filter;
        if (current == null || timeNs - lastNs > config.restartGapMs() * NS_PER_MS) {
            return restart(timeNs, seen);
        }
        if (timeNs <= lastNs) {
            return seen.at((float) current.x(), (float) current.y());
        }
        double seconds = (timeNs - lastNs) / NS_PER_SECOND;
        double reach = (config.jumpBodies() + LIMB_SPEED * seconds) * size;
        if (Math.hypot(seen.x() - current.x(), seen.y() - current.y()) > reach) {
            Keypoint before = jumped;
            if (before != null && Math.hypot(seen.x() - before.x(), seen.y() - before.y()) <= reach) {
                return restart(timeNs, seen);
            }
            jumped = seen;
            return seen.at((float) current.x(), (float) current.y());
        }
        jumped = null;
        lastNs = timeNs;
        current.add(seen.x(), seen.y(), seconds, size, trust(seen.score()));
        return seen.at((float) current.x(), (float) current.y());
    }

    private Keypoint restart(long timeNs, Keypoint seen) {
        filter = new OneEuroFilter(config, seen.x(), seen.y());
        lastNs = timeNs;
        jumped = null;
        return seen;
    }

    private static double trust(double score) {
        return LEAST_TRUST + (1 - LEAST_TRUST) * Math.min(1, score / FULL_TRUST_SCORE);
    }
}
