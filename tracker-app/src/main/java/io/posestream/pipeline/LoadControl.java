package io.posestream.pipeline;

import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.frame.StreamEvent;
import io.posestream.overload.FrameThinning;
import io.posestream.overload.Move;
import io.posestream.overload.Step;
import io.posestream.overload.StreamLoad;
import java.util.List;
import java.util.Optional;

/**
 * What the frames of one stream may cost now: lets go of those that are late or, on the steps of the ladder that say or
 * settings that say so, too many. Not thread-safe.
 */
final class LoadControl {
    private final FreshnessGate gate;
    private final PictureRate rate;
    private final StreamLoad load;
    private final FrameThinning thinning = new FrameThinning();
    private double late;

    /** Why a frame is not looked at. */
    record Refusal(Outcome outcome, String reason) {}

    LoadControl(FreshnessGate gate, PictureRate rate, StreamLoad load) {
        this.gate = gate;
        this.rate = rate;
        this.load = load;
    }

    /** The turn of the stream's next frame has come. */
    void arrived(long timeNs) {
        late = gate.lateness(timeNs);
        thinning.arrived(timeNs);
    }

    /** May be asked more than once for a frame: it grows older. */
    Optional<Refusal> refusal(long timeNs) {
        Optional<String> tooLate = gate.refusal(timeNs);
        if (tooLate.isPresent()) {
            return Optional.of(new Refusal(Outcome.DROPPED_LATE, tooLate.get()));
        }
        if (thinning.leavesOut(timeNs, step().oneOf())) {
            return Optional.of(new Refusal(Outcome.THINNED_OUT, step().words()));
        }
        return rate.refusal(timeNs).map(reason -> new Refusal(Outcome.THINNED_OUT, reason));
    }

    Step step() {
        return load.step();
    }

    /** Goes on from where another one of this stream stopped. */
    void restore(Step step) {
        load.restore(step);
    }

    /**
     * A frame has its outcome.
     *
     * @param looked it was looked at
     * @param workNs what it took
     * @return what is to be told
     */
    List<StreamEvent> settled(Accepted frame, boolean looked, long workNs) {
        long timeNs = frame.timeNs();
        if (looked) {
            gate.looked(workNs);
            rate.looked(timeNs);
            thinning.looked(timeNs);
        }
        return load.frame(timeNs, late, workNs).map(move -> event(frame, move)).stream()
                .toList();
    }

    /** The stream ends here. */
    void close() {
        load.close();
    }

    private static StreamEvent event(Accepted frame, Move move) {
        EventKind kind = move.to() == Step.FULL ? EventKind.STREAM_RESTORED : EventKind.STREAM_DEGRADED;
        return new StreamEvent(
                frame.id().streamId(), frame.id().epoch(), frame.captureTimeNs(), kind, 0, move.reason());
    }
}
