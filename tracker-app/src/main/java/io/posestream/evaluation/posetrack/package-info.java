/** PoseTrack AP, MOTA and HOTA, per joint, normalised by the head. */
@NullMarked
package io.posestream.evaluation.posetrack;

import org.jspecify.annotations.NullMarked;
