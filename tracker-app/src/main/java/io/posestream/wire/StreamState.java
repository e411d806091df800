package io.posestream.wire;

import java.util.List;

/**
 * How far one stream has come and what its tracker knows.
 *
 * @param group of the tracker that wrote this
 * @param instance who wrote this
 * @param writtenTimeNs nanoseconds since 1970
 * @param decodeFrom offset in the frames topic where decoding begins again
 * @param next offset of the first record that was not taken in
 * @param lastFrameSeq of the newest frame that was taken in
 * @param lastCaptureTimeNs of that frame, nanoseconds since 1970
 * @param unanswered offsets before {@code next} of frames that are inside the decoder
 * @param provisional offsets of frames whose refined poses are still owed
 * @param stalled told as stalled and not yet as resumed
 * @param tracks people who have an id now
 * @param memory what the pipeline knows
 * @param parameterSets where {@code decodeFrom} is no key frame, what the decoder must be told first; else empty
 */
public record StreamState(
        String streamId,
        long epoch,
        String group,
        String instance,
        long writtenTimeNs,
        long decodeFrom,
        long next,
        long lastFrameSeq,
        long lastCaptureTimeNs,
        List<Long> unanswered,
        List<Long> provisional,
        boolean stalled,
        int tracks,
        Memory memory,
        byte[] parameterSets) {

    /**
     * @param format number of the layout of {@code bytes}; 0 = there is none
     * @param bytes for a tracker only
     */
    public record Memory(int format, byte[] bytes) {}

    public StreamState {
        unanswered = List.copyOf(unanswered);
        provisional = List.copyOf(provisional);
    }
}
