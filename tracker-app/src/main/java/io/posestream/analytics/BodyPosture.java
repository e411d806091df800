package io.posestream.analytics;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.Arrays;
import java.util.OptionalDouble;

/** What rules ask about a person in one frame. Only keypoints that were seen count. COCO's skeleton. */
final class BodyPosture {
    private static final float MIN_SCORE = 0.3f;

    private static final int NOSE = index("nose");
    private static final int[] SHOULDERS = {index("left_shoulder"), index("right_shoulder")};
    private static final int[] HIPS = {index("left_hip"), index("right_hip")};
    private static final int[] WRISTS = {index("left_wrist"), index("right_wrist")};

    private final Pose pose;
    private final Box box;

    BodyPosture(TrackedPerson person) {
        this.pose = person.pose();
        this.box = person.box();
    }

    static boolean knows(String skeleton) {
        return skeleton.equals(Skeleton.COCO_17.name());
    }

    /** Degrees between the torso, hips to shoulders, and straight up; empty when either is not seen. */
    OptionalDouble torsoTilt() {
        if (!isMiddleSeen(HIPS) || !isMiddleSeen(SHOULDERS)) {
            return OptionalDouble.empty();
        }
        double right = x(SHOULDERS) - x(HIPS);
        double up = y(HIPS) - y(SHOULDERS);
        return OptionalDouble.of(Math.toDegrees(Math.acos(up / Math.max(1e-6, Math.hypot(right, up)))));
    }

    /** Width of the whole person by its height: who bends over is still taller than wide. */
    double breadth() {
        return box.width() / Math.max(1, box.height());
    }

    /** How far the higher wrist is above the nose, in torso lengths; negative = below; empty when not seen. */
    OptionalDouble handAboveHead() {
        if (!isMiddleSeen(HIPS) || !isMiddleSeen(SHOULDERS) || !isSeen(NOSE)) {
            return OptionalDouble.empty();
        }
        double torso = Math.hypot(x(SHOULDERS) - x(HIPS), y(SHOULDERS) - y(HIPS));
        OptionalDouble highest = Arrays.stream(WRISTS)
                .filter(this::isSeen)
                .mapToDouble(wrist -> pose.keypoint(wrist).y())
                .min();
        return highest.isEmpty() || torso < 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((pose.keypoint(NOSE).y() - highest.getAsDouble()) / torso);
    }

    private boolean isMiddleSeen(int[] pair) {
        return isSeen(pair[0]) && isSeen(pair[1]);
    }

    private boolean isSeen(int index) {
        Keypoint keypoint = pose.keypoint(index);
        return !keypoint.missing() && !keypoint.imputed() && keypoint.score() >= MIN_SCORE;
    }

    private double x(int[] pair) {
        return (pose.keypoint(pair[0]).x() + pose.keypoint(pair[1]).x()) / 2;
    }

    private double y(int[] pair) {
        return (pose.keypoint(pair[0]).y() + pose.keypoint(pair[1]).y()) / 2;
    }

    private static int index(String keypoint) {
        return Skeleton.COCO_17.indexOf(keypoint);
    }
}
