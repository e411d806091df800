package io.posestream.evaluation;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Oks;
import io.posestream.pose.Skeleton;

/**
 * How alike a true and a published person are, 0..1.
 *
 * <pre>
 *   max(OKS, IoU)   a person counts as found by place, even where the pose is bad; bad poses are PCK's affair
 *   OKS             COCO's, over the true keypoints, with the true box's area
 * </pre>
 */
public final class PersonSimilarity {
    private final Oks oks;

    public PersonSimilarity(Skeleton skeleton) {
        this.oks = new Oks(skeleton);
    }

    public double between(TrackedPerson truth, TrackedPerson published) {
        return Math.max(
                truth.box().iou(published.box()),
                oks.toTruth(truth.pose(), published.pose(), truth.box().area()));
    }
}
