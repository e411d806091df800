package io.posestream.smoothing;

import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Visibility;

/**
 * Follows one keypoint of one body: predicts, holds a single jump back, tells movement from jitter, updates; and
 * remembers the kept moments, to correct them with later ones.
 */
final class KeypointKalman {
    /** A limb may move this fast, in body sizes per second, before it counts as a jump. */
    private static final double LIMB_SPEED = 3;

    /** A keypoint that scores 0 still moves, if slowly. */
    private static final double LEAST_TRUST = 0.1;

    private static final double SCORE_POWER = 1.5;

    /** A trusted keypoint is this uncertain, as a share of the annotators' spread; one that is more so jitters more. */
    private static final double TRUSTED_SPREAD = 0.35;

    /** A hidden keypoint is a guess, and guesses wander more than they say. */
    private static final double HIDDEN_NOISE = 2;

    /** A keypoint seen for the first time may move this fast, body sizes per second. */
    private static final double FIRST_SPEED = 0.5;

    private final KalmanConfig config;
    private final Timeline timeline;
    private final double spread;
    private final Trend trend;

    private final PointState state = new PointState();
    private final PointState[] predicted;
    private final PointState[] believed;
    private final boolean[] seen;
    private final PointState later = new PointState();
    private final PointState jumped = new PointState();
    private long jumpedAt = -1;
    private long born = Long.MAX_VALUE;
    private double unseenSeconds;
    private float lastScore;

    /** @param spread of the keypoint in body sizes, one standard deviation among annotators */
    KeypointKalman(KalmanConfig config, Timeline timeline, double spread) {
        this.config = config;
        this.timeline = timeline;
        this.spread = spread;
        trend = new Trend(config.noticeMs() / 1000);
        predicted = newStates(timeline.kept());
        believed = newStates(timeline.kept());
        seen = new boolean[timeline.kept()];
    }

    private static PointState[] newStates(int count) {
        PointState[] states = new PointState[count];
        for (int i = 0; i < count; i++) {
            states[i] = new PointState();
        }
        return states;
    }

    /** @param body size in pixels */
    Keypoint see(double body, Keypoint keypoint) {
        double deviation = noise(body, keypoint);
        double gap = unseenSeconds + timeline.seconds();
        lastScore = keypoint.score();
        if (!known() || gap > config.restartMs() / 1000) {
            begin(timeline.newest(), keypoint.x(), keypoint.y(), deviation, body);
            return keypoint;
        }
        double rest = square(config.restAcceleration() * body) + square(config.speedGain()) * state.speedSquared();
        state.advance(timeline.step(timeline.newest()), rest);
        double dx = keypoint.x() - state.x;
        double dy = keypoint.y() - state.y;
        if (agreesWithJump(body, keypoint)) {
            begin(jumpedAt, jumped.x, jumped.y, deviation, body);
            state.advance(timeline.step(timeline.newest()), square(config.moveAcceleration() * body));
            update(keypoint, deviation);
        } else if (Math.hypot(dx, dy) > reach(gap) * body) {
            hold(deviation, body, keypoint);
        } else {
            double moving = trend.add(timeline.seconds(), dx / deviation, dy / deviation, state.xx / square(deviation));
            state.agitate(timeline.step(timeline.newest()), moving * square(config.moveAcceleration() * body));
            update(keypoint, deviation);
        }
        return keypoint.at((float) state.x, (float) state.y);
    }

    /** The keypoint was not seen at the newest moment. */
    Keypoint miss(double body, Keypoint told) {
        if (!known()) {
            return told;
        }
        state.advance(timeline.step(timeline.newest()), square(config.restAcceleration() * body));
        pass();
        double left = 1 - unseenSeconds * 1000 / config.bridgeMs();
        return told.missing() && left > 0
                ? new Keypoint(
                        (float) state.x, (float) state.y, (float) (lastScore * left), told.visibility(), true, false)
                : told;
    }

    void carry(PlaneMotion motion) {
        state.carry(motion);
        jumped.carry(motion);
    }

    /**
     * What is known by now of an earlier moment.
     *
     * @param result overwritten
     * @return false when nothing better is known than what was told then
     */
    boolean lookBack(long moment, PointState result) {
        if (!known() || moment < born || !seenSince(moment)) {
            return false;
        }
        later.set(state);
        result.set(state);
        for (long at = timeline.newest() - 1; at >= moment; at--) {
            result.set(believed[timeline.slot(at)]);
            result.correct(timeline.step(at + 1), timeline.moved(at + 1), predicted[timeline.slot(at + 1)], later);
            later.set(result);
        }
        return true;
    }

    private boolean seenSince(long moment) {
        for (long at = moment; at <= timeline.newest(); at++) {
            if (seen[timeline.slot(at)]) {
                return true;
            }
        }
        return false;
    }

    private void update(Keypoint keypoint, double deviation) {
        PointState prediction = predicted[timeline.slot(timeline.newest())];
        prediction.set(state);
        double dx = keypoint.x() - state.x;
        double dy = keypoint.y() - state.y;
        double variance = square(deviation);
        double expected = (state.xx + variance) * square(config.outlierDeviations());
        // What lies further off than it should pulls, but ever less.
        state.observe(keypoint.x(), keypoint.y(), variance * Math.max(1, (dx * dx + dy * dy) / expected));
        believed[timeline.slot(timeline.newest())].set(state);
        seen[timeline.slot(timeline.newest())] = true;
        jumpedAt = -1;
        unseenSeconds = 0;
    }

    private void pass() {
        int slot = timeline.slot(timeline.newest());
        predicted[slot].set(state);
        believed[slot].set(state);
        seen[slot] = false;
        unseenSeconds += timeline.seconds();
    }

    private boolean known() {
        return born <= timeline.newest();
    }

    private void begin(long moment, double x, double y, double deviation, double body) {
        state.begin(x, y, square(deviation), square(FIRST_SPEED * body));
        born = moment;
        jumpedAt = -1;
        unseenSeconds = 0;
        trend.clear();
        believed[timeline.slot(moment)].set(state);
        seen[timeline.slot(moment)] = true;
    }

    /** The frame before showed the keypoint far off, and this one shows it there rather than where it was. */
    private boolean agreesWithJump(double body, Keypoint keypoint) {
        double apart = jumpedAt < 0 ? Double.POSITIVE_INFINITY : distance(jumped, keypoint);
        return jumpedAt == timeline.newest() - 1
                && apart <= reach(timeline.seconds()) * body
                && apart < distance(state, keypoint);
    }

    private static double distance(PointState point, Keypoint keypoint) {
        return Math.hypot(keypoint.x() - point.x, keypoint.y() - point.y);
    }

    private void hold(double deviation, double body, Keypoint keypoint) {
        jumped.begin(keypoint.x(), keypoint.y(), square(deviation), square(FIRST_SPEED * body));
        jumpedAt = timeline.newest();
        pass();
    }

    /** How far a keypoint can get in this time, in body sizes. */
    private double reach(double gapSeconds) {
        return config.jumpBodies() + LIMB_SPEED * gapSeconds;
    }

    /** Who says how uncertain a position is, is taken at the word; else the score must do. */
    private double noise(double body, Keypoint keypoint) {
        double usual = config.keypointNoise() * spread * body;
        if (!(keypoint.sigma() > 0)) {
            return usual / trust(keypoint.score());
        }
        double guessed = keypoint.visibility() == Visibility.OCCLUDED ? HIDDEN_NOISE : 1;
        return usual * guessed * Math.max(1, keypoint.sigma() / (TRUSTED_SPREAD * spread * body));
    }

    /** Jitter grows faster than the score falls: guesses wander. */
    private double trust(double score) {
        return Math.pow(Math.max(LEAST_TRUST, Math.min(1, score / config.fullTrustScore())), SCORE_POWER);
    }

    private static double square(double value) {
        return value * value;
    }
}
