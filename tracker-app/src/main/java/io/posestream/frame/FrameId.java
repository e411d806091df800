package io.posestream.frame;

/**
 * Names one frame for ever.
 *
 * @param streamId which camera, file or replay; the Kafka key
 * @param epoch grows each time the source starts anew; milliseconds since 1970 at its start
 * @param frameSeq counts from 0 within the epoch, without gaps, in decode order
 */
public record FrameId(String streamId, long epoch, long frameSeq) {}
