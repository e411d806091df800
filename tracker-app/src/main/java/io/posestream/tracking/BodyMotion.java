package io.posestream.tracking;

import io.posestream.motion.MotionStep;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Oks;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.util.ArrayList;
import java.util.List;

/**
 * How one body moves: its box ({@link BoxMotion}) and, with a Kalman filter each, its keypoints. A keypoint swings on
 * its own for a moment and then goes with the body; something seen for the first time has no velocity of its own yet.
 */
final class BodyMotion {

    private static final double NS_PER_SECOND = 1e9;

    /** After about this time a swinging wrist is thought to go where the body goes. */
    private static final double LIMB_RELAX_S = 0.2;

    private static final double LIMB_ACCELERATION = 4;

    /** How fast a limb may be moving when first seen, body sizes per second. */
    private static final double FIRST_SPEED = 1;

    /** A model places keypoints this much better than the annotators' spread, at score 1. */
    private static final double KEYPOINT_NOISE = 0.35;

    /** A keypoint that scores less says nothing about where the body goes. */
    private static final float MIN_KEYPOINT_SCORE = 0.05f;

    /** A hidden keypoint weighs this share of a visible one. */
    private static final float HIDDEN_WEIGHT = 0.5f;

    private final Oks oks;
    private final BoxMotion body;
    private final MotionFilter keypoints;
    private final float[] scores;
    private long timeNs;

    BodyMotion(Oks oks, long timeNs, Observation first) {
        this.oks = oks;
        this.timeNs = timeNs;
        body = new BoxMotion(timeNs, first.box());
        keypoints = new MotionFilter(2 * oks.keypoints());
        scores = new float[oks.keypoints()];
        observeKeypoints(first.pose(), body.bodySize());
    }

    void cameraMoved(PlaneMotion camera) {
        body.cameraMoved(camera);
        for (int i = 0; i < scores.length; i++) {
            keypoints.move(2 * i, 2 * i + 1, camera);
        }
    }

    void advanceTo(long newTimeNs) {
        double seconds = (newTimeNs - timeNs) / NS_PER_SECOND;
        timeNs = newTimeNs;
        double noise = square(LIMB_ACCELERATION * body.bodySize());
        MotionStep step = MotionStep.of(seconds, LIMB_RELAX_S);
        for (int i = 0; i < scores.length; i++) {
            if (keypoints.knows(2 * i)) {
                keypoints.advance(2 * i, step, noise, body.velocityX());
                keypoints.advance(2 * i + 1, step, noise, body.velocityY());
            }
        }
        body.advanceTo(newTimeNs);
    }

    /**
     * Takes in what was seen at the time advanced to. A propagated box is our own guess: only its pose tells news.
     *
     * @param again it was not seen the last time that somebody looked
     */
    void observe(Observation seen, boolean again) {
        double size = body.bodySize();
        if (seen.detected() && again) {
            body.observeAgain(seen.box());
        } else if (seen.detected()) {
            body.observe(seen.box());
        } else {
            double[] shift = shiftTo(seen.pose());
            body.shift(shift[0], shift[1]);
        }
        observeKeypoints(seen.pose(), size);
    }

    /** What is known to be uncertain or hidden now proves little about who it is when it is seen next. */
    void weigh(Pose pose) {
        for (int i = 0; i < scores.length; i++) {
            Keypoint told = pose.keypoint(i);
            if (told.sigma() > 0) {
                scores[i] = told.visibility() == Visibility.OCCLUDED ? HIDDEN_WEIGHT * told.score() : told.score();
            }
        }
    }

    Box box() {
        return body.box();
    }

    /** Where the box should be at a time to come. */
    Box boxAt(long laterNs) {
        return body.boxAt(laterNs);
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
    Expectation expectation(Box lastSeen, Heading heading) {
        return new Expectation(box(), pose(1), variances(), lastSeen, body.velocityX(), body.velocityY(), heading);
    }

    private double[] variances() {
        double[] variances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            variances[i] = keypoints.variance(2 * i) + body.variance();
        }
        return variances;
    }

    private void observeKeypoints(Pose pose, double size) {
        for (int i = 0; i < scores.length; i++) {
            Keypoint seen = pose.keypoint(i);
            if (seen.missing() || seen.imputed() || seen.score() < MIN_KEYPOINT_SCORE) {
                continue;
            }
            scores[i] = seen.score();
            double variance = square(KEYPOINT_NOISE * oks.spread(i) * size / seen.score());
            if (keypoints.knows(2 * i)) {
                keypoints.observe(2 * i, seen.x(), variance);
                keypoints.observe(2 * i + 1, seen.y(), variance);
            } else {
                double speed = square(FIRST_SPEED * size);
                keypoints.begin(2 * i, seen.x(), body.velocityX(), variance, speed);
                keypoints.begin(2 * i + 1, seen.y(), body.velocityY(), variance, speed);
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

    private static double square(double value) {
        return value * value;
    }
}
