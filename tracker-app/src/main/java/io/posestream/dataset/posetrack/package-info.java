/** PoseTrack17, PoseTrack18 and PoseTrack21 annotations and results, read and written. */
@NullMarked
package io.posestream.dataset.posetrack;

import org.jspecify.annotations.NullMarked;
