/**
 * Carries the pipeline over Kafka: the consumer loop, lanes per stream, commits, dead letters, recovery.
 *
 * <pre>
 *  frames topic                                            poll thread      | one thread per stream
 *       |                                                                   |
 *       v             partition 0                                           |
 *  DeliverySession -> PartitionLanes --not a frame-----------------+        |
 *   polls, commits     |  CommitPosition (what is answered)        |        |
 *                      |  PartitionStates (what is known)          |        |
 *                      |                                           |        |
 *                      +-> StreamLane cam-1 [FrameQueue] ----------|--------+-> StreamOutcomes -> FramePipeline
 *                      |                                           |        |   (ReorderWindow first)
 *                      +-> StreamLane cam-2 [FrameQueue] ----------|--------+-> StreamOutcomes -> FramePipeline
 *                                                                  v        |          |
 *                                                          PartitionOutcomes <---------+
 *                                                   send + answer + new state = one unit
 *                                                                  |
 *                                              Outbox (producer, commit lock) -> poses, events, dead letters, state
 * </pre>
 *
 * Every record of the frames topic that a partition hands out is answered once: by poses or by a dead letter.
 * Provisional poses answer their record; the refined ones follow once, and are owed until then.
 *
 * <pre>
 *  K........a....a..p.p|o.o.q.q.q    one stream's records, K = key frame, a = answered, p = refined poses are owed,
 *  ^                   ^             o = inside the decoder, q = waits in the lane
 *  committed offset    next to be taken in
 *
 *  in the commit    the offset of K of the oldest work of all streams in the partition, and as metadata
 *                   ({@link io.posestream.delivery.AnsweredBeyond}) what is answered beyond it, what is told but owed
 *                   refined, and where in the state topic to begin to read
 *  in the state     per stream: K, next, o and p by offset, and what tracker, smoothing and window know after the last
 *                   answer; one record per stream and commit in which it moved
 *
 *  exactly once     poses, events, dead letters, states, commit: one transaction
 *  at least once    poses, events, dead letters; flush; states; flush; commit. A state is never ahead of its poses
 *                   and may be ahead of the commit; then the state holds
 * </pre>
 *
 * <p>Whoever is given a partition restores it: {@link io.posestream.delivery.StateReader} reads the states, each stream
 * gets its lane back, and the records from the committed offset on are read again. Those that were answered are decoded
 * and remembered, without a word ({@code FramePipeline.replay}); the others take their usual way. Where a state cannot
 * be read, its stream begins anew, but still from K and without a second answer.
 *
 * <p>A stream whose key frames are too rare ({@link io.posestream.delivery.RecoverySettings}) is decoded from the
 * middle: its pictures are suspect until the next key frame.
 */
@NullMarked
package io.posestream.delivery;

import org.jspecify.annotations.NullMarked;
