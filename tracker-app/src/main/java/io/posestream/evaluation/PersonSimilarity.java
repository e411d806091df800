package io.posestream.evaluation;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Oks;
import io.posestream.pose.Skeleton;
import java.util.function.ToDoubleBiFunction;

/** What makes a published person alike to a true one, 0..1. */
public enum PersonSimilarity {
    /** Object keypoint similarity over the true keypoints, with the true box's area; 0 where that is empty. */
    OKS {
        @Override
        ToDoubleBiFunction<TrackedPerson, TrackedPerson> over(Skeleton skeleton) {
            Oks oks = new Oks(skeleton);
            return (truth, told) -> truth.box().area() > 0
                    ? oks.toTruth(truth.pose(), told.pose(), truth.box().area())
                    : 0;
        }
    },
    /** Intersection over union of the boxes. */
    IOU {
        @Override
        ToDoubleBiFunction<TrackedPerson, TrackedPerson> over(Skeleton skeleton) {
            return (truth, told) -> truth.box().iou(told.box());
        }
    },
    /** The greater of the two: found by place even where the pose is bad. */
    EITHER {
        @Override
        ToDoubleBiFunction<TrackedPerson, TrackedPerson> over(Skeleton skeleton) {
            var oks = OKS.over(skeleton);
            var iou = IOU.over(skeleton);
            return (truth, told) -> Math.max(oks.applyAsDouble(truth, told), iou.applyAsDouble(truth, told));
        }
    };

    /** @return similarity of a true person, first, and a published one */
    abstract ToDoubleBiFunction<TrackedPerson, TrackedPerson> over(Skeleton skeleton);
}
