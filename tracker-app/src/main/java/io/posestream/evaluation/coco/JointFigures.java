package io.posestream.evaluation.coco;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoBox;
import io.posestream.dataset.coco.CocoResult;
import io.posestream.evaluation.keypoint.Pck;
import io.posestream.evaluation.keypoint.ReferenceLength;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sums up joint by joint over the people found at OKS .50; COCO's own figures know only whole bodies. */
final class JointFigures {
    private static final double ALPHA = 0.05;

    private final Pck pck = new Pck(ReferenceLength.personSize(), ALPHA);
    private final double[] likeness = new double[Skeleton.COCO_17.size()];
    private List<Pck.Count> counts = Collections.nCopies(likeness.length, Pck.Count.NONE);
    private final long[] labelled = new long[likeness.length];

    void add(ImagePeople people, ImageVerdict verdict) {
        for (int f = 0; f < people.found().size(); f++) {
            int truth = verdict.truthOf()[Thresholds.OKS_50][f];
            if (truth != ImageVerdict.NOBODY && !verdict.ignored()[Thresholds.OKS_50][f]) {
                add(people.truths().get(truth), people.found().get(f));
            }
        }
    }

    private void add(CocoAnnotation truth, CocoResult found) {
        List<Pck.Count> right = pck.perJoint(truePose(truth), box(truth.box()), foundPose(found));
        List<Pck.Count> sums = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            sums.add(counts.get(i).plus(right.get(i)));
            if (KeypointSimilarity.isLabelled(truth.keypoints().get(i))) {
                likeness[i] += KeypointSimilarity.likeness(i, truth, found);
                labelled[i]++;
            }
        }
        counts = sums;
    }

    List<JointScore> figures() {
        List<JointScore> figures = new ArrayList<>();
        for (int i = 0; i < likeness.length; i++) {
            figures.add(new JointScore(Skeleton.COCO_17.keypoints().get(i), likeness[i] / labelled[i], counts.get(i)));
        }
        return figures;
    }

    /** COCO scores hidden joints like visible ones, so all labelled ones count as visible. */
    private static Pose truePose(CocoAnnotation truth) {
        return new Pose(truth.keypoints().stream()
                .map(point -> KeypointSimilarity.isLabelled(point)
                        ? new Keypoint((float) point.x(), (float) point.y(), 1, Visibility.VISIBLE, false, false)
                        : Keypoint.absent())
                .toList());
    }

    private static Pose foundPose(CocoResult found) {
        return new Pose(found.keypoints().stream()
                .map(point -> Keypoint.seen((float) point.x(), (float) point.y(), 1))
                .toList());
    }

    private static Box box(CocoBox box) {
        return Box.ofCorners(
                (float) box.x(), (float) box.y(), (float) (box.x() + box.width()), (float) (box.y() + box.height()));
    }
}
