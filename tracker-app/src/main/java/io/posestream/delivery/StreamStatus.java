package io.posestream.delivery;

/**
 * One stream as the group's commits and the state topic tell of it.
 *
 * @param instance who serves its partition now; empty when nobody does
 * @param condition what the stream is doing
 * @param lagFrames records of its partition that are not answered yet, of all its streams
 * @param lastFrameSeq the newest frame that was taken in
 * @param lastCaptureTimeNs of that frame, nanoseconds since 1970
 * @param writtenTimeNs when this was written, nanoseconds since 1970
 * @param tracks people who have an id
 * @param stateBytes what is kept to go on from
 */
public record StreamStatus(
        String streamId,
        int partition,
        String instance,
        Condition condition,
        long lagFrames,
        long epoch,
        long lastFrameSeq,
        long lastCaptureTimeNs,
        long writtenTimeNs,
        int tracks,
        int stateBytes) {

    /** What a stream is doing. */
    public enum Condition {
        /** Frames are answered as they come. */
        LIVE,
        /** No frame comes. */
        STALLED,
        /** Frames wait, and no progress was written for a while although somebody serves them. */
        RECOVERING,
        /** Nobody serves its partition. */
        UNSERVED,
        /** Its state cannot be read by this version. */
        UNREADABLE
    }
}
