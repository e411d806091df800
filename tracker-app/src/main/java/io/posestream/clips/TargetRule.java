package io.posestream.clips;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import io.posestream.training.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the head should answer: what the backbone itself says of the clean picture, unless it is known to be wrong; then
 * the truth. So nobody learns how drawn bodies or other people's labels differ from the backbone's idea of a joint.
 * Where nothing is known, answers that change with the crop are not believed.
 */
final class TargetRule {
    /** Pixels of the key's crop. */
    static final double BELIEVED_PX = 9;

    private static final int FIRST_BODY_POINT = 5;
    /** With more changing answers among the body's points nothing of the person is believed. */
    private static final int MOST_CHANGING = 3;

    private static final float LEAST_SCORE = .2f;
    private static final float SEEN_SCORE = .5f;

    private final CropTransform crop;
    private final boolean facesHidden;
    private int changing;

    /**
     * @param crop of the key, which is the scale of distances
     * @param facesHidden nothing on heads is known
     */
    TargetRule(CropTransform crop, boolean facesHidden) {
        this.crop = crop;
        this.facesHidden = facesHidden;
    }

    /**
     * @param own the backbone's answer on the clean picture, source pixels
     * @param again its answer on another crop of the same picture
     * @param truth keypoints that nobody knows are missing
     * @return empty when the answers contradict each other
     */
    Optional<List<Target>> targets(Pose own, Pose again, Optional<Pose> truth) {
        List<Target> targets = new ArrayList<>();
        changing = 0;
        for (int i = 0; i < own.size(); i++) {
            Keypoint known = truth.isPresent() ? truth.get().keypoint(i) : Keypoint.absent();
            boolean hidden = facesHidden && i < FIRST_BODY_POINT;
            if (hidden) {
                targets.add(Target.NONE);
            } else if (known.missing()) {
                targets.add(pseudo(own.keypoint(i), again.keypoint(i), i >= FIRST_BODY_POINT));
            } else {
                targets.add(certain(own.keypoint(i), known));
            }
        }
        return changing > MOST_CHANGING ? Optional.empty() : Optional.of(targets);
    }

    private Target certain(Keypoint own, Keypoint known) {
        if (known.visibility() == Visibility.OUTSIDE || !inCrop(known)) {
            return Target.NONE;
        }
        boolean right = !own.missing() && distance(own, known) <= BELIEVED_PX;
        Keypoint place = right ? own : known;
        return new Target(place.x(), place.y(), 1, known.visibility());
    }

    private Target pseudo(Keypoint own, Keypoint again, boolean body) {
        if (own.missing() || own.score() < LEAST_SCORE || !inCrop(own)) {
            return Target.NONE;
        }
        if (again.missing() || distance(own, again) > BELIEVED_PX) {
            changing += body ? 1 : 0;
            return Target.NONE;
        }
        Visibility visibility = own.score() >= SEEN_SCORE ? Visibility.VISIBLE : Visibility.UNSPECIFIED;
        return new Target(own.x(), own.y(), 1, visibility);
    }

    private double distance(Keypoint a, Keypoint b) {
        return crop.scale() * Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private boolean inCrop(Keypoint point) {
        float u = crop.toInputX(point.x());
        float v = crop.toInputY(point.y());
        return u >= 0 && v >= 0 && u < crop.inputWidth() && v < crop.inputHeight();
    }
}
