package io.posestream.tracking;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Oks;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.util.ArrayList;
import java.util.List;

/**
 * How one body moves: Kalman filters on the box's centre, its size, and every keypoint. All noise is relative to the
 * body's size (square root of the box's area), so that near and far people behave alike. A keypoint swings on its own
 * for a moment and then goes with the body; something seen for the first time has no velocity of its own yet.
 */
final class BodyMotion {

    private static final double NS_PER_SECOND = 1e9;

    /** Someone hidden keeps walking, and is thought to slow down over about this time. */
    private static final double BODY_RELAX_S = 2.0;

    private static final double SIZE_RELAX_S = 0.3;

    /** After about this time a swinging wrist is thought to go where the body goes. */
    private static final double LIMB_RELAX_S = 0.2;

    /** How readily bodies change speed; greater follows starts and stops sooner and trusts single boxes more. */
    private static final double BODY_ACCELERATION = 1.2;

    private static final double SIZE_ACCELERATION = 0.5;

    private static final double LIMB_ACCELERATION = 4;

    /** How fast someone may be moving when first seen, body sizes per second. */
    private static final double FIRST_SPEED = 1;

    /** Jitter of a detector's box, in body sizes. */
    private static final double BOX_NOISE = 0.05;

    /** A model places keypoints this much better than the annotators' spread, at score 1. */
    private static final double KEYPOINT_NOISE = 0.35;

    /** A keypoint that scores less says nothing about where the body goes. */
    private static final float MIN_KEYPOINT_SCORE = 0.05f;

    private final Oks oks;
    private final MotionFilter centre = new MotionFilter(2);
    private final MotionFilter size = new MotionFilter(2);
    private final MotionFilter keypoints;
    private final float[] scores;
    private long timeNs;

    BodyMotion(Oks oks, long timeNs, Observation first) {
        this.oks = oks;
        this.timeNs = timeNs;
        keypoints = new MotionFilter(2 * oks.keypoints());
        scores = new float[oks.keypoints()];
        Box box = first.box();
        double body = Math.sqrt(box.area());
        double variance = square(BOX_NOISE * body);
        double speed = square(FIRST_SPEED * body);
        centre.begin(0, box.centerX(), 0, variance, speed);
        centre.begin(1, box.centerY(), 0, variance, speed);
        size.begin(0, box.width(), 0, variance, 0);
        size.begin(1, box.height(), 0, variance, 0);
        observeKeypoints(first.pose(), body);
    }

    void cameraMoved(PlaneMotion camera) {
        centre.move(0, 1, camera);
        double scale = camera.scale();
        size.move(0, 1, new PlaneMotion(scale, 0, 0, 0, scale, 0));
        for (int i = 0; i < scores.length; i++) {
            keypoints.move(2 * i, 2 * i + 1, camera);
        }
    }

    void advanceTo(long newTimeNs) {
        double seconds = (newTimeNs - timeNs) / NS_PER_SECOND;
        timeNs = newTimeNs;
        double body = bodySize();
        double driftX = centre.velocity(0);
        double driftY = centre.velocity(1);
        MotionStep step = MotionStep.of(seconds, LIMB_RELAX_S);
        for (int i = 0; i < scores.length; i++) {
            if (keypoints.knows(2 * i)) {
                keypoints.advance(2 * i, step, square(LIMB_ACCELERATION * body), driftX);
                keypoints.advance(2 * i + 1, step, square(LIMB_ACCELERATION * body), driftY);
            }
        }
        advance(centre, MotionStep.of(seconds, BODY_RELAX_S), square(BODY_ACCELERATION * body));
        advance(size, MotionStep.of(seconds, SIZE_RELAX_S), square(SIZE_ACCELERATION * body));
    }

    /** Takes in what was seen at the time advanced to. A propagated box is our own guess: only its pose tells news. */
    void observe(Observation seen) {
        double body = bodySize();
        double variance = square(BOX_NOISE * body);
        if (seen.detected()) {
            observeBox(seen.box(), variance);
        } else {
            double[] shift = shiftTo(seen.pose());
            centre.observe(0, centre.position(0) + shift[0], variance);
            centre.observe(1, centre.position(1) + shift[1], variance);
        }
        observeKeypoints(seen.pose(), body);
    }

    Box box() {
        return boxOf(centre.position(0), centre.position(1), size.position(0), size.position(1));
    }

    /** Where the box should be at a time to come. */
    Box boxAt(long laterNs) {
        double seconds = (laterNs - timeNs) / NS_PER_SECOND;
        MotionStep go = MotionStep.of(seconds, BODY_RELAX_S);
        MotionStep grow = MotionStep.of(seconds, SIZE_RELAX_S);
        return boxOf(centre.ahead(0, go, 0), centre.ahead(1, go, 0), size.ahead(0, grow, 0), size.ahead(1, grow, 0));
    }

    /** @param fade factor on the scores the keypoints had when last seen */
    Pose pose(double fade) {
        List<Keypoint> predicted = new ArrayList<>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            predicted.add(
                    keypoints.knows(2 * i)
                            ? new Keypoint(
                                    (float) keypoints.position(2 * i),
                                    (float) keypoints.position(2 * i + 1),
                                    (float) (scores[i] * fade),
                                    Visibility.UNSPECIFIED,
                                    true,
                                    false)
                            : Keypoint.absent());
        }
        return new Pose(predicted);
    }

    /** What should be seen at the time advanced to. */
    Expectation expectation(Box lastSeen) {
        double[] variances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            variances[i] = keypoints.variance(2 * i) + centre.variance(0);
        }
        return new Expectation(box(), pose(1), variances, lastSeen, centre.velocity(0), centre.velocity(1));
    }

    /** A box that lost a part behind something has its centre moved by half the loss: that is no motion. */
    private void observeBox(Box box, double variance) {
        double lostWidth = box.width() - size.position(0);
        double lostHeight = box.height() - size.position(1);
        centre.observe(0, box.centerX(), variance + square(lostWidth / 2));
        centre.observe(1, box.centerY(), variance + square(lostHeight / 2));
        size.observe(0, box.width(), variance);
        size.observe(1, box.height(), variance);
    }

    private void observeKeypoints(Pose pose, double body) {
        for (int i = 0; i < scores.length; i++) {
            Keypoint seen = pose.keypoint(i);
            if (seen.missing() || seen.score() < MIN_KEYPOINT_SCORE) {
                continue;
            }
            scores[i] = seen.score();
            double variance = square(KEYPOINT_NOISE * oks.spread(i) * body / seen.score());
            if (keypoints.knows(2 * i)) {
                keypoints.observe(2 * i, seen.x(), variance);
                keypoints.observe(2 * i + 1, seen.y(), variance);
            } else {
                double speed = square(FIRST_SPEED * body);
                keypoints.begin(2 * i, seen.x(), centre.velocity(0), variance, speed);
                keypoints.begin(2 * i + 1, seen.y(), centre.velocity(1), variance, speed);
            }
        }
    }

    /** How far the body stands from where it was expected: mean over its keypoints, weighted by score. */
    private double[] shiftTo(Pose pose) {
        double sumX = 0;
        double sumY = 0;
        double weights = 0;
        for (int i = 0; i < scores.length; i++) {
            Keypoint seen = pose.keypoint(i);
            if (!seen.missing() && seen.score() >= MIN_KEYPOINT_SCORE && keypoints.knows(2 * i)) {
                double weight = seen.score() * scores[i];
                sumX += weight * (seen.x() - keypoints.position(2 * i));
                sumY += weight * (seen.y() - keypoints.position(2 * i + 1));
                weights += weight;
            }
        }
        return weights == 0 ? new double[2] : new double[] {sumX / weights, sumY / weights};
    }

    private double bodySize() {
        return Math.sqrt(Math.max(1, size.position(0)) * Math.max(1, size.position(1)));
    }

    private static void advance(MotionFilter pair, MotionStep step, double noise) {
        pair.advance(0, step, noise, 0);
        pair.advance(1, step, noise, 0);
    }

    private static Box boxOf(double centreX, double centreY, double width, double height) {
        double w = Math.max(1, width);
        double h = Math.max(1, height);
        return new Box((float) (centreX - w / 2), (float) (centreY - h / 2), (float) w, (float) h);
    }

    private static double square(double value) {
        return value * value;
    }
}
