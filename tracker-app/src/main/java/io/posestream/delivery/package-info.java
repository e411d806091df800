/**
 * Carries the pipeline over Kafka: the consumer loop, lanes per stream, commits, dead letters.
 *
 * <pre>
 *  frames topic                                            poll thread      | one thread per stream
 *       |                                                                   |
 *       v             partition 0                                           |
 *  DeliverySession -> PartitionLanes --not a frame-----------------+        |
 *   polls, commits     |  CommitPosition (what is answered)        |        |
 *                      |                                           |        |
 *                      +-> StreamLane cam-1 [FrameQueue] ----------|--------+-> StreamOutcomes -> FramePipeline
 *                      +-> StreamLane cam-2 [FrameQueue] ----------|--------+-> StreamOutcomes -> FramePipeline
 *                                                                  v        |          |
 *                                                          PartitionOutcomes <---------+
 *                                                        send + answer = one unit
 *                                                                  |
 *                                              Outbox (producer, commit lock) -> poses, events, dead letters
 * </pre>
 *
 * Every record of the frames topic that a partition hands out is answered once: by poses or by a dead letter. The
 * offset that is committed is that of the oldest record without an answer; answers beyond it travel in the metadata of
 * the commit, so that the next owner reads those frames again without telling their results again.
 *
 * <p>Provisional poses answer their record. The refined ones follow, never twice for one answer; those that a dead
 * tracker or a broken pipeline still owed are not told, and revision 0 stands.
 */
@NullMarked
package io.posestream.delivery;

import org.jspecify.annotations.NullMarked;
