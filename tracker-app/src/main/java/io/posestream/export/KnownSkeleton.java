package io.posestream.export;

import io.posestream.frame.PoseFrame;
import io.posestream.pose.Skeleton;

/** Refuses poses whose keypoints are not those that a file names. */
final class KnownSkeleton {
    private KnownSkeleton() {}

    /** @throws ExportException when there are people of another skeleton */
    static void check(String format, PoseFrame frame, Skeleton skeleton) {
        if (!frame.people().isEmpty() && !frame.skeleton().equals(skeleton.name())) {
            throw new ExportException("this " + format + " file names the keypoints of " + skeleton.name()
                    + ", and frame " + frame.id().frameSeq() + " of '"
                    + frame.id().streamId() + "' has poses of "
                    + frame.skeleton() + "; write poses of each model on their own");
        }
    }
}
