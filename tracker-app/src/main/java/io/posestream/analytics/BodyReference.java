package io.posestream.analytics;

import io.posestream.frame.PoseSequence;
import io.posestream.frame.PoseSequence.BodyFrame;
import io.posestream.frame.PoseSequence.Reference;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a window's coordinates are measured from: medians over its frames, so that one bad frame moves nothing. The
 * torso, from the middle of the hips to the middle of the shoulders, changes least with posture; the box stands in when
 * hips or shoulders are never there, or the skeleton has others.
 */
final class BodyReference {
    /** A torso is about a quarter of a standing person's height. */
    private static final float TORSOS_PER_BOX = 4;

    /** Shorter than this is no length to divide by. */
    private static final float MIN_SCALE_PX = 1;

    private static final int LEFT_SHOULDER = Skeleton.COCO_17.indexOf("left_shoulder");
    private static final int RIGHT_SHOULDER = Skeleton.COCO_17.indexOf("right_shoulder");
    private static final int LEFT_HIP = Skeleton.COCO_17.indexOf("left_hip");
    private static final int RIGHT_HIP = Skeleton.COCO_17.indexOf("right_hip");

    private BodyReference() {}

    /** @param samples of one person, at least one */
    static BodyFrame of(List<Sample> samples) {
        List<Sample> whole = samples.stream().filter(BodyReference::hasTorso).toList();
        return whole.isEmpty() ? ofBoxes(samples) : ofTorsos(whole);
    }

    /** Source pixels to body, in place; what the mask says is absent stays 0. */
    static void apply(BodyFrame frame, float[] points, byte[] mask) {
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] != PoseSequence.ABSENT) {
                points[3 * i] = (points[3 * i] - frame.originX()) / frame.scalePx();
                points[3 * i + 1] = (points[3 * i + 1] - frame.originY()) / frame.scalePx();
            }
        }
    }

    private static boolean hasTorso(Sample sample) {
        return sample.skeleton().equals(Skeleton.COCO_17.name())
                && sample.has(LEFT_SHOULDER)
                && sample.has(RIGHT_SHOULDER)
                && sample.has(LEFT_HIP)
                && sample.has(RIGHT_HIP);
    }

    private static BodyFrame ofTorsos(List<Sample> samples) {
        List<Float> xs = new ArrayList<>();
        List<Float> ys = new ArrayList<>();
        List<Float> lengths = new ArrayList<>();
        for (Sample sample : samples) {
            float hipX = (sample.x(LEFT_HIP) + sample.x(RIGHT_HIP)) / 2;
            float hipY = (sample.y(LEFT_HIP) + sample.y(RIGHT_HIP)) / 2;
            float shoulderX = (sample.x(LEFT_SHOULDER) + sample.x(RIGHT_SHOULDER)) / 2;
            float shoulderY = (sample.y(LEFT_SHOULDER) + sample.y(RIGHT_SHOULDER)) / 2;
            xs.add(hipX);
            ys.add(hipY);
            lengths.add((float) Math.hypot(shoulderX - hipX, shoulderY - hipY));
        }
        return new BodyFrame(median(xs), median(ys), Math.max(MIN_SCALE_PX, median(lengths)), Reference.TORSO);
    }

    private static BodyFrame ofBoxes(List<Sample> samples) {
        List<Float> xs = new ArrayList<>();
        List<Float> ys = new ArrayList<>();
        List<Float> heights = new ArrayList<>();
        for (Sample sample : samples) {
            xs.add(sample.box().x() + sample.box().width() / 2);
            ys.add(sample.box().y() + sample.box().height() / 2);
            heights.add(sample.box().height());
        }
        float scale = Math.max(MIN_SCALE_PX, median(heights) / TORSOS_PER_BOX);
        return new BodyFrame(median(xs), median(ys), scale, Reference.BOX);
    }

    private static float median(List<Float> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
