/**
 * OpenPose JSON, one file per picture, read and written; with a person_id that means something.
 *
 * <pre>
 *   COCO pose, id --OpenPoseLayout--> OpenPosePerson --OpenPoseFile--> NAME_000000000012_keypoints.json
 *   folder or file --OpenPoseReader--> OpenPoseFrame, ...   (BODY_25, COCO-18; only what COCO's 17 know is kept)
 * </pre>
 */
@NullMarked
package io.posestream.dataset.openpose;

import org.jspecify.annotations.NullMarked;
