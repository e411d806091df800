package io.posestream.benchmark;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.tracking.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Ten seconds of people who cross each other's ways again and again, seen with noise, a detector every 300 ms. The last
 * frame joins the first, so that it can go round without end.
 */
final class CrossingPeople {
    static final long FRAME_NS = 40_000_000;
    private static final int FRAMES = 250;
    private static final int SAME_DETECTION_FRAMES = 8;
    private static final float WIDTH = 70;
    private static final float HEIGHT = 190;
    private static final double NOISE_PX = 1.2;

    private final List<List<Observation>> frames = new ArrayList<>(FRAMES);

    CrossingPeople(int people) {
        Random random = new Random(3);
        for (int frame = 0; frame < FRAMES; frame++) {
            List<Observation> seen = new ArrayList<>(people);
            for (int person = 0; person < people; person++) {
                seen.add(observation(person, people, 2 * Math.PI * frame / FRAMES, frame, random));
            }
            frames.add(List.copyOf(seen));
        }
    }

    List<Observation> frame(long number) {
        return frames.get((int) (number % FRAMES));
    }

    private static Observation observation(int person, int people, double phase, int frame, Random random) {
        double turn = phase * (1 + person % 2) + person;
        double x = 640 + 560 * Math.sin(turn);
        double y = 200 + 320.0 * person / people + 20 * Math.cos(2 * turn);
        Box box = new Box((float) (x - WIDTH / 2), (float) y, WIDTH, HEIGHT);
        List<Keypoint> keypoints = new ArrayList<>(Skeleton.COCO_17.size());
        for (int i = 0; i < Skeleton.COCO_17.size(); i++) {
            double swing = i > 6 ? 12 * Math.sin(24 * phase + i) : 0;
            keypoints.add(Keypoint.seen(
                    (float) (x + (i % 2 == 0 ? 15 : -15) + swing + NOISE_PX * random.nextGaussian()),
                    (float) (y + HEIGHT * (i + 1) / (Skeleton.COCO_17.size() + 1) + NOISE_PX * random.nextGaussian()),
                    (float) (0.5 + 0.4 * random.nextDouble())));
        }
        return new Observation(new Pose(keypoints), box, 0.85f, frame % SAME_DETECTION_FRAMES == 0);
    }
}
