/**
 * MOTChallenge text (https://motchallenge.net/instructions/): truth, detections and tracks, read and written. Boxes are
 * kept in double, as written, because thresholds of overlap are compared exactly.
 *
 * <pre>
 *   frame,id,left,top,width,height,confidence,class or x,visibility or y,z      6 to 10 columns, frames from 1
 * </pre>
 */
@NullMarked
package io.posestream.dataset.mot;

import org.jspecify.annotations.NullMarked;
