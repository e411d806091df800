/**
 * Who is who over time: matches poses to tracks by similarity; plain Java, no Kafka.
 *
 * <pre>
 *   observations -> usable? -> one per body -----+
 *                                               +--> Association (rounds: gate, similarity, Assignment) --> seen
 *   tracks -> predict (BodyMotion) -> expect ---+                                                      --> missed
 *
 *   seen -> WholeBox (what others hide)
 *   seen -> PoseGuard (sides, limbs) -> BodyMotion; after an occlusion the way is walked again (BoxMotion)
 *   seen, missed -> births, losses, Convergence, confirmation -> TrackUpdate
 * </pre>
 *
 * Boxes without poses go the same way: a skeleton without keypoints, {@link io.posestream.tracking.BoxSimilarity} and
 * {@link io.posestream.tracking.TrackingConfig#BOXES}.
 *
 * <p>Looks go beside it, where the observations bring any: {@code Looks} is asked at three places and does nothing
 * without.
 *
 * <pre>
 *   every look, clear view -> Portrait of each track -+-> Association: is this look somebody else's
 *                                                     +-> IdentityAudit: who bears whose id
 *   lost -> LostPeople -------------------------------+-> Recognition: is a newcomer someone who was away
 * </pre>
 *
 * What makes two sightings one person is {@link io.posestream.tracking.PoseSimilarity}, the one act to replace or to
 * combine with others; the rest stays as it is.
 */
@NullMarked
package io.posestream.tracking;

import org.jspecify.annotations.NullMarked;
