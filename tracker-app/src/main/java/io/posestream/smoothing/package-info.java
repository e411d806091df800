/**
 * Removes jitter per keypoint with real time differences; plain Java, no Kafka.
 *
 * <pre>
 *   raw keypoint -> gap? restart -> jump? hold once -> One-Euro (cutoff from speed, body size, score) -> steady keypoint
 *   missing or imputed keypoint ------------------------------------------------------------------> as it came
 * </pre>
 */
@NullMarked
package io.posestream.smoothing;

import org.jspecify.annotations.NullMarked;
