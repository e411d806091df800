/**
 * One person over a few frames: what the temporal head sees, and what it says.
 *
 * <pre>
 *   t-2    t-1    t (key)   t+1    t+2        Look = crop, single-frame pose, heatmap peaks, slot of its maps
 *    '------'-------+--------'------'
 *               PoseWindow --head--> RefinedPose of t
 *
 * maps of a look --slot--&gt; FeatureRing --windows of many callers--&gt; HeadSession (workers, small batches)
 * </pre>
 *
 * A heatmap gives its peaks ({@code PeakFinder}), a window its robust estimate ({@code RobustRts}) and, with both, the
 * head's small tensors ({@code HeadInput}: geometry, places in each crop, candidates).
 *
 * <p>The backbone runs once for a person and frame. Its maps stay in slots of memory that windows name by number, and
 * the head reads a neighbour's maps through the affine map between the two crops.
 */
@NullMarked
package io.posestream.temporal;

import org.jspecify.annotations.NullMarked;
