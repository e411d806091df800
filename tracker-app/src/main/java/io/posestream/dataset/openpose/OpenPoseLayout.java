package io.posestream.dataset.openpose;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keypoint orders that OpenPose files come in; the count tells which
 * (https://github.com/CMU-Perceptual-Computing-Lab/openpose/blob/master/doc/02_output.md).
 */
public enum OpenPoseLayout {
    /** OpenPose's own 25: body and feet. */
    BODY_25("nose neck right_shoulder right_elbow right_wrist left_shoulder left_elbow left_wrist mid_hip right_hip"
            + " right_knee right_ankle left_hip left_knee left_ankle right_eye left_eye right_ear left_ear"
            + " left_big_toe left_small_toe left_heel right_big_toe right_small_toe right_heel"),
    /** OpenPose's COCO model: COCO's 17 in another order, and the neck. */
    COCO_18("nose neck right_shoulder right_elbow right_wrist left_shoulder left_elbow left_wrist right_hip"
            + " right_knee right_ankle left_hip left_knee left_ankle right_eye left_eye right_ear left_ear"),
    /** COCO's own 17, as other tools write them into OpenPose files. */
    COCO_17(String.join(" ", Skeleton.COCO_17.keypoints()));

    private static final int NUMBERS_PER_KEYPOINT = 3;

    private final String names;

    /** @param names with blanks between */
    OpenPoseLayout(String names) {
        this.names = names;
    }

    /** Keypoint names in order. */
    public List<String> names() {
        return List.of(names.split(" "));
    }

    /** @param numbers how many a person has: x, y and score of each keypoint */
    static Optional<OpenPoseLayout> ofNumbers(int numbers) {
        return Arrays.stream(values())
                .filter(layout -> layout.names().size() * NUMBERS_PER_KEYPOINT == numbers)
                .findFirst();
    }

    /**
     * @param numbers x, y and score of each keypoint in this order; a keypoint of score 0 is missing
     * @return in the order of {@link Skeleton#COCO_17}
     */
    Pose toCoco17(double[] numbers) {
        List<String> order = names();
        List<Keypoint> keypoints = new ArrayList<>();
        for (String name : Skeleton.COCO_17.keypoints()) {
            int at = NUMBERS_PER_KEYPOINT * order.indexOf(name);
            float score = (float) numbers[at + 2];
            keypoints.add(
                    score > 0 ? Keypoint.seen((float) numbers[at], (float) numbers[at + 1], score) : Keypoint.absent());
        }
        return new Pose(keypoints);
    }

    /**
     * A pose in this order. Neck and middle of the hips are halfway between left and right, as sure as the less sure of
     * the two; what COCO does not have is missing.
     *
     * @param pose in the order of {@link Skeleton#COCO_17}
     */
    List<Keypoint> ofCoco17(Pose pose) {
        return names().stream().map(name -> keypoint(name, pose)).toList();
    }

    private static Keypoint keypoint(String name, Pose pose) {
        return switch (name) {
            case "neck" -> middle(pose, "left_shoulder", "right_shoulder");
            case "mid_hip" -> middle(pose, "left_hip", "right_hip");
            default ->
                Skeleton.COCO_17.keypoints().contains(name)
                        ? pose.keypoint(Skeleton.COCO_17.indexOf(name))
                        : Keypoint.absent();
        };
    }

    private static Keypoint middle(Pose pose, String left, String right) {
        Keypoint one = pose.keypoint(Skeleton.COCO_17.indexOf(left));
        Keypoint other = pose.keypoint(Skeleton.COCO_17.indexOf(right));
        return one.missing() || other.missing()
                ? Keypoint.absent()
                : Keypoint.seen(
                        (one.x() + other.x()) / 2, (one.y() + other.y()) / 2, Math.min(one.score(), other.score()));
    }
}
