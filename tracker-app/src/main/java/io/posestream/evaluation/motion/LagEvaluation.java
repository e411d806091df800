package io.posestream.evaluation.motion;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Lag by cross-correlation, the usual estimate of a delay (Knapp and Carter, "The generalized correlation method for
 * estimation of time delay", 1976): the delay at which true velocities explain published ones best.
 *
 * <pre>
 *   r(L) = cov(v_published(t), v_true(t - L)) / sqrt(var(v_published) var(v_true(t - L)))
 *   lag  = the L of the greatest r, within +-500 ms, a parabola through the best three
 * </pre>
 *
 * Velocities are means over the frames' own intervals, weighted by their length, so an uneven rate does no harm; truth
 * between frames is interpolated linearly. A published velocity counts as no faster than truth ever moves in its trail,
 * so that a keypoint that jumps does not drown all others. Means are taken off per trail, x and y are pooled, and so
 * are all trails: who moves more says more. Noise on published positions lowers r but does not move its peak. A
 * constant offset, or a walk at constant speed, says nothing about lag. Below {@link #LEAST_CORRELATION}, or below what
 * chance could give, the lag is unknown.
 */
public final class LagEvaluation {
    /** Longer lags are not looked for, ms. */
    public static final double REACH_MS = 500;

    /** Motions less alike than this say nothing about each other. */
    public static final double LEAST_CORRELATION = 0.2;

    /**
     * Unrelated motions of n intervals correlate by about 1 / sqrt(n); the greatest of many lags by some times that.
     */
    private static final double TIMES_CHANCE = 5;

    private static final int STEPS_PER_FRAME = 8;

    private LagEvaluation() {}

    public static LagScore of(List<Trail> trails) {
        List<DelayedTruth> longEnough = trails.stream()
                .filter(trail -> trail.size() > 2
                        && trail.last().timeMs() - trail.first().timeMs() > 2 * REACH_MS)
                .map(trail -> new DelayedTruth(trail, REACH_MS))
                .toList();
        if (longEnough.isEmpty()) {
            return LagScore.UNKNOWN;
        }
        double stepMs = typicalIntervalMs(trails) / STEPS_PER_FRAME;
        int reach = (int) Math.floor(REACH_MS / stepMs);
        double[] correlation = new double[2 * reach + 1];
        for (int step = -reach; step <= reach; step++) {
            correlation[step + reach] = pooled(longEnough, step * stepMs).correlation();
        }
        double chance = TIMES_CHANCE / Math.sqrt((double) pooled(longEnough, 0).pairs());
        return peak(correlation, reach, stepMs, Math.max(LEAST_CORRELATION, chance));
    }

    /** The median. */
    private static double typicalIntervalMs(List<Trail> trails) {
        double[] intervals = trails.stream()
                .flatMapToDouble(trail -> IntStream.range(1, trail.size()).mapToDouble(trail::intervalMs))
                .sorted()
                .toArray();
        return intervals[intervals.length / 2];
    }

    private static Covariance pooled(List<DelayedTruth> trails, double lagMs) {
        Covariance pooled = new Covariance();
        trails.forEach(trail -> trail.addTo(pooled, lagMs));
        return pooled;
    }

    private static LagScore peak(double[] correlation, int reach, double stepMs, double least) {
        int best = 0;
        for (int i = 1; i < correlation.length; i++) {
            best = correlation[i] > correlation[best] ? i : best;
        }
        boolean atTheEdge = best < STEPS_PER_FRAME || best >= correlation.length - STEPS_PER_FRAME;
        if (atTheEdge || !(correlation[best] >= least)) {
            return LagScore.UNKNOWN;
        }
        double before = correlation[best - 1];
        double here = correlation[best];
        double after = correlation[best + 1];
        double bend = before - 2 * here + after;
        double shift = bend < 0 ? 0.5 * (before - after) / bend : 0;
        return new LagScore((best - reach + shift) * stepMs, Math.min(1, here - 0.25 * (before - after) * shift));
    }
}
