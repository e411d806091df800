package io.posestream.evaluation.head;

import io.posestream.pose.Pose;
import io.posestream.temporal.PoseWindow;
import java.util.List;

/** A head that answers windows of the cache that is judged: one pose each, in source pixels of the key picture. */
@FunctionalInterface
public interface HeadAnswers {
    List<Pose> refine(List<PoseWindow> windows);
}
