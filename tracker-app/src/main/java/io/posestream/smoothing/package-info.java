/**
 * Removes jitter per keypoint with real time differences; plain Java, no Kafka.
 *
 * <pre>
 *   Kalman (default):
 *
 *   raw keypoint -> gap? restart -> jump? hold once -> movement or jitter? -> update --> steady keypoint
 *   missing keypoint -----------------> predict for a short while, imputed -----------'
 *                                                 |
 *                            Timeline: the last k moments --RTS pass--> refined keypoint of k frames ago
 *
 *   One-Euro:
 *
 *   raw keypoint -> gap? restart -> jump? hold once -> One-Euro (cutoff from speed, body size, score) -> steady keypoint
 *   missing or imputed keypoint ------------------------------------------------------------------> as it came
 * </pre>
 */
@NullMarked
package io.posestream.smoothing;

import org.jspecify.annotations.NullMarked;
