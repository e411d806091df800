package io.posestream.evaluation.motion;

import java.util.List;

/**
 * Jitter as the mean size of acceleration, and acceleration error against truth (Kanazawa et al., "Learning 3D human
 * dynamics from video", CVPR 2019), for frames at uneven times:
 *
 * <pre>
 *   a = 2 ((p2 - p1) / h2 - (p1 - p0) / h1) / (h1 + h2)     second divided difference at p1, h1 and h2 the intervals
 *
 *   jitter              mean |a(published)|                 in px/s^2; times h1 h2 it is px/frame^2
 *   acceleration error  mean |a(published) - a(true)|
 *   at rest             over points where truth moved slower than a stated speed in both intervals
 * </pre>
 *
 * At an even rate a h1 h2 is the plain second difference p2 - 2 p1 + p0. White noise of standard deviation sigma per
 * axis on a resting point then gives sqrt(6) sqrt(pi / 2) sigma = 3.07 sigma px/frame^2.
 */
public final class JitterEvaluation {
    /** Slower keypoints are at rest, px/s, unless the caller says otherwise. */
    public static final double REST_PX_PER_S = 15;

    private static final double MS_PER_S = 1000;

    private final double restPxPerS;
    private final Mean jitter = new Mean();
    private final Mean atRest = new Mean();
    private final Mean error = new Mean();

    private JitterEvaluation(double restPxPerS) {
        this.restPxPerS = restPxPerS;
    }

    /** @param restPxPerS a keypoint that truly moves slower is at rest */
    public static JitterScores of(List<Trail> trails, double restPxPerS) {
        JitterEvaluation evaluation = new JitterEvaluation(restPxPerS);
        for (Trail trail : trails) {
            for (int i = 1; i + 1 < trail.size(); i++) {
                evaluation.add(trail.point(i - 1), trail.point(i), trail.point(i + 1));
            }
        }
        return new JitterScores(
                evaluation.jitter.count,
                evaluation.atRest.count,
                evaluation.jitter.mean(),
                evaluation.atRest.mean(),
                evaluation.error.mean());
    }

    private void add(Trail.Point before, Trail.Point here, Trail.Point after) {
        double h1 = (here.timeMs() - before.timeMs()) / MS_PER_S;
        double h2 = (after.timeMs() - here.timeMs()) / MS_PER_S;
        double x = acceleration(before.x(), here.x(), after.x(), h1, h2);
        double y = acceleration(before.y(), here.y(), after.y(), h1, h2);
        double trueX = acceleration(before.trueX(), here.trueX(), after.trueX(), h1, h2);
        double trueY = acceleration(before.trueY(), here.trueY(), after.trueY(), h1, h2);
        jitter.add(Math.hypot(x, y), h1 * h2);
        error.add(Math.hypot(x - trueX, y - trueY), h1 * h2);
        if (trueSpeed(before, here, h1) < restPxPerS && trueSpeed(here, after, h2) < restPxPerS) {
            atRest.add(Math.hypot(x, y), h1 * h2);
        }
    }

    private static double acceleration(double before, double here, double after, double h1, double h2) {
        return 2 * ((after - here) / h2 - (here - before) / h1) / (h1 + h2);
    }

    private static double trueSpeed(Trail.Point from, Trail.Point to, double seconds) {
        return Math.hypot(to.trueX() - from.trueX(), to.trueY() - from.trueY()) / seconds;
    }

    private static final class Mean {
        private long count;
        private double sumPerFrame2;
        private double sumPerS2;

        void add(double perS2, double frame2) {
            count++;
            sumPerFrame2 += perS2 * frame2;
            sumPerS2 += perS2;
        }

        JitterScores.Acceleration mean() {
            return new JitterScores.Acceleration(sumPerFrame2 / count, sumPerS2 / count);
        }
    }
}
