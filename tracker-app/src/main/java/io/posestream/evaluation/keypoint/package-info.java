/** How near keypoints are to the truth, in the plane (PCK, PCKh, PCP) and in space (MPJPE, P-MPJPE). */
@NullMarked
package io.posestream.evaluation.keypoint;

import org.jspecify.annotations.NullMarked;
