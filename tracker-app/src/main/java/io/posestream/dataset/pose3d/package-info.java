/**
 * Poses in space as JSON Lines, read: one line a person and frame, lengths in mm.
 *
 * <pre>
 * {"frame":12,"person":3,"joints":{"pelvis":[12.5,-880.0,4100.0],"left_hip":[..],..}}
 * </pre>
 */
@NullMarked
package io.posestream.dataset.pose3d;

import org.jspecify.annotations.NullMarked;
