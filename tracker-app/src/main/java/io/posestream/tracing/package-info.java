/**
 * The way of sampled frames as spans of OpenTelemetry, whose API only this package knows.
 *
 * <pre>
 *  frame record --traceparent--> frame (read .. told) --traceparent--> pose record
 *                                  |- queue      from read to the lane's turn
 *                                  |- decode, camera, detect, inference, track, refine, smooth
 * </pre>
 *
 * {@code detect} and {@code inference} are what the frame waited for: queue, batch and run of the model.
 */
@NullMarked
package io.posestream.tracing;

import org.jspecify.annotations.NullMarked;
