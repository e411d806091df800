/**
 * Recorded frames once more: to another topic, or tracked into a file.
 *
 * <pre>
 *   frames topic --RecordedTopic--> records of all partitions, in one order --Replay (pace)--> ReplayTarget
 *                 (range, streams)    capture time, then partition                            |  TopicTarget: a topic
 *                                                                                             '- FileTarget: pipelines,
 *                                                                                                JSON Lines
 * </pre>
 *
 * The order depends on the records alone, and nothing that a {@code FileTarget} writes comes from this machine's clock:
 * the same records and settings give the same bytes.
 */
@NullMarked
package io.posestream.replay;

import org.jspecify.annotations.NullMarked;
