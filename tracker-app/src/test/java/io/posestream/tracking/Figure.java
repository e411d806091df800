package io.posestream.tracking;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A standing person for stories: x is the body's middle, y the top of the head, in pixels. */
record Figure(double x, double y, double height) {

    /** Across and down, in body heights, in the order of COCO-17. */
    private static final double[][] STANDING = {
        {0, .08},
        {.02, .06},
        {-.02, .06},
        {.035, .07},
        {-.035, .07},
        {.12, .2},
        {-.12, .2},
        {.15, .35},
        {-.15, .35},
        {.16, .48},
        {-.16, .48},
        {.08, .52},
        {-.08, .52},
        {.08, .75},
        {-.08, .75},
        {.08, .96},
        {-.08, .96}
    };

    private static final double WIDTH = 0.4;

    Box box() {
        return new Box((float) (x - WIDTH / 2 * height), (float) y, (float) (WIDTH * height), (float) height);
    }

    Pose pose(float score) {
        return noisyPose(new Random(0), 0, score);
    }

    Observation seen() {
        return seen(0.9f);
    }

    Observation seen(float score) {
        return new Observation(pose(0.7f), box(), score, true);
    }

    /** As propagated from a track: the box is the track's guess, only the pose is from the picture. */
    Observation propagatedInto(Box guess, float poseScore) {
        return new Observation(pose(poseScore), guess, poseScore, false);
    }

    /** @param noise of keypoints and box, body heights */
    Observation seenWith(Random random, double noise) {
        Box box = box();
        Box shaken = box.translate(
                (float) (noise * height * random.nextGaussian()), (float) (noise * height * random.nextGaussian()));
        return new Observation(noisyPose(random, noise, 0.7f), shaken, 0.8f, true);
    }

    private Pose noisyPose(Random random, double noise, float score) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (double[] place : STANDING) {
            keypoints.add(Keypoint.seen(
                    (float) (x + height * (place[0] + noise * random.nextGaussian())),
                    (float) (y + height * (place[1] + noise * random.nextGaussian())),
                    score));
        }
        return new Pose(keypoints);
    }
}
