package io.posestream.ingest;

import io.posestream.frame.FrameId;

/** Names the frames of one stream: epochs grow, numbers within them have no gaps but for lost frames. */
final class FrameNumbers {
    private final String streamId;
    private long epoch;
    private long nextSeq;
    private boolean lost;

    FrameNumbers(String streamId, long startMs) {
        this.streamId = streamId;
        this.epoch = startMs;
    }

    FrameId next() {
        if (lost && nextSeq > 0) {
            nextSeq++;
        }
        lost = false;
        return new FrameId(streamId, epoch, nextSeq++);
    }

    /** The source starts anew; two starts in one millisecond still differ. */
    void startAnew(long nowMs) {
        epoch = Math.max(epoch + 1, nowMs);
        nextSeq = 0;
        lost = false;
    }

    /** Nobody knows how many frames went by; one missing number tells the tracker that some did. */
    void lose() {
        lost = true;
    }

    long epoch() {
        return epoch;
    }
}
