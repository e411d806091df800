package io.posestream.dataset.openpose;

import io.posestream.pose.Pose;
import java.util.OptionalLong;

/**
 * One person of one picture.
 *
 * @param personId identity over pictures; empty where the file says -1 or nothing, as OpenPose itself does
 * @param pose in source pixels, in the order of {@link io.posestream.pose.Skeleton#COCO_17}
 */
public record OpenPosePerson(OptionalLong personId, Pose pose) {}
