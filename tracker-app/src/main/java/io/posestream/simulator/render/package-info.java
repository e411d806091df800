/**
 * Makes a picture and its truth of a scene at a moment.
 *
 * <pre>
 * Backdrop (ray traced once) ──restore──> Canvas <──Shadows, Painter── cast as round cones
 *                                           │ colour, depth, owner of each pixel
 *                                           ├──Witness──> truth: keypoints, visibility, boxes
 *                                           └──Sensor───> Picture (noise, light)
 * </pre>
 *
 * <p>Everything here belongs to one camera and one thread.
 */
@NullMarked
package io.posestream.simulator.render;

import org.jspecify.annotations.NullMarked;
