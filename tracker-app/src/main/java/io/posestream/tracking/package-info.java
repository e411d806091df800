/**
 * Who is who over time: matches poses to tracks by similarity; plain Java, no Kafka.
 *
 * <pre>
 *   observations -> usable? -> duplicates out --+
 *                                               +--> Association (rounds: gate, similarity, Assignment) --> seen
 *   tracks -> predict (BodyMotion) -> expect ---+                                                      --> missed
 *
 *   seen -> PoseGuard (sides, limbs) -> BodyMotion; after an occlusion the way is walked again (BoxMotion)
 *   seen, missed -> births, losses, Convergence, confirmation -> TrackUpdate
 * </pre>
 *
 * Boxes without poses go the same way: a skeleton without keypoints, {@link io.posestream.tracking.BoxSimilarity} and
 * {@link io.posestream.tracking.TrackingConfig#BOXES}.
 *
 * <p>What makes two sightings one person is {@link io.posestream.tracking.PoseSimilarity}, the one act to replace or to
 * combine with others; the rest stays as it is.
 */
@NullMarked
package io.posestream.tracking;

import org.jspecify.annotations.NullMarked;
