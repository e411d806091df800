package io.posestream.analytics;

import io.posestream.analytics.StreamStep.Admitted;
import io.posestream.analytics.StreamStep.StreamOver;
import io.posestream.frame.PoseFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far one stream has come: decides which pose frames are new. A tracker that starts again may tell frames twice;
 * frames may come out of order; a source may start anew. Immutable.
 *
 * @param highestSeq -1 before the first frame of the epoch
 * @param first which of the last {@link SeenFrames#SIZE} frames have come at once, as revision 0
 * @param refined which of them have come as revision 1
 * @param heardMs when the last frame came, by the clock of this machine
 * @param over the stream was told as over, and has been silent since
 */
public record StreamProgress(
        long epoch, long highestSeq, SeenFrames first, SeenFrames refined, long clockNs, long heardMs, boolean over) {

    /** @param steps what is to be told on, in order; empty = the frame is no news */
    public record Advance(StreamProgress next, List<StreamStep> steps) {}

    /** @param known of this stream, if it was heard of before */
    public static Advance accept(Optional<StreamProgress> known, PoseFrame frame, long nowMs) {
        StreamProgress before = known.orElseGet(() -> begin(frame, nowMs));
        if (frame.id().epoch() < before.epoch()) {
            return new Advance(before, List.of());
        }
        List<StreamStep> steps = new ArrayList<>();
        if (frame.id().epoch() > before.epoch()) {
            steps.add(new StreamOver(frame.id().streamId(), before.epoch(), before.clockNs()));
            before = begin(frame, nowMs);
        }
        StreamProgress next = before.with(frame, nowMs);
        if (before.isNews(frame)) {
            steps.add(new Admitted(frame, next.clockNs(), before.missing(frame)));
        }
        return new Advance(next, steps);
    }

    private static StreamProgress begin(PoseFrame frame, long nowMs) {
        return new StreamProgress(
                frame.id().epoch(), -1, SeenFrames.NONE, SeenFrames.NONE, frame.captureTimeNs(), nowMs, false);
    }

    /** The stream is over for lack of frames. */
    public StreamProgress ended() {
        return new StreamProgress(epoch, highestSeq, first, refined, clockNs, heardMs, true);
    }

    private boolean isNews(PoseFrame frame) {
        SeenFrames seen = frame.revision() > 0 ? refined : first;
        return !seen.has(frame.id().frameSeq(), highestSeq);
    }

    private int missing(PoseFrame frame) {
        long seq = frame.id().frameSeq();
        if (highestSeq < 0 || frame.revision() > 0) {
            return 0;
        }
        return seq > highestSeq ? (int) Math.min(Integer.MAX_VALUE, seq - highestSeq - 1) : -1;
    }

    private StreamProgress with(PoseFrame frame, long nowMs) {
        long seq = frame.id().frameSeq();
        long highest = Math.max(highestSeq, seq);
        boolean again = frame.revision() > 0;
        SeenFrames nextFirst = first.upTo(highest, highestSeq);
        SeenFrames nextRefined = refined.upTo(highest, highestSeq);
        return new StreamProgress(
                epoch,
                highest,
                again ? nextFirst : nextFirst.with(seq, highest),
                again ? nextRefined.with(seq, highest) : nextRefined,
                Math.max(clockNs, frame.captureTimeNs()),
                nowMs,
                false);
    }
}
