/**
 * The only package that sees both our values and protobuf: topics, record mapping, headers.
 *
 * <pre>
 *   SourceFrame --FrameRecords--> frames topic --FrameRecords--> SourceFrame
 *                                     |  WireException
 *                                     +--DeadLetters--> dead letter topic (the same bytes)
 *   PoseFrame   --PoseRecords---> poses topic, truth topic
 *   StreamEvent --EventRecords--> events topic
 *   PoseSequence, StreamRollup, PoseAlert --> topics of the analytics
 * </pre>
 */
@NullMarked
package io.posestream.wire;

import org.jspecify.annotations.NullMarked;
