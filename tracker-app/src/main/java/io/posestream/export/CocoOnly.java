package io.posestream.export;

import io.posestream.frame.PoseFrame;
import io.posestream.pose.Skeleton;

/** Refuses poses that a format cannot be derived from. */
final class CocoOnly {
    private CocoOnly() {}

    /** @throws ExportException when there are people whose keypoints are not COCO's 17 */
    static void check(String format, PoseFrame frame) {
        if (!frame.people().isEmpty() && !frame.skeleton().equals(Skeleton.COCO_17.name())) {
            throw new ExportException(format + " files are derived from " + Skeleton.COCO_17.name()
                    + " poses, and these are " + frame.skeleton() + "; choose other formats or another pose model");
        }
    }
}
