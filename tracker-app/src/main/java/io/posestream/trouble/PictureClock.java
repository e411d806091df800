package io.posestream.trouble;

import io.posestream.frame.EventKind;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes an even time of the capture times of one stream: where the source's clock jumps, time goes on by what passed
 * for the tracker, and by the jump from then on it is off from the capture times. Not thread-safe.
 *
 * <p>A jump back is one of more than {@value #SLACK_MS} ms: frames in decode order go back by less. A jump ahead is one
 * of that much more than passed for the tracker, but only while the stream comes at its own pace: when frames are read
 * faster, as after an outage, a pause of the source looks the same.
 */
public final class PictureClock {
    static final long SLACK_MS = 2_000;

    private static final long SLACK_NS = TimeUnit.MILLISECONDS.toNanos(SLACK_MS);

    /** A longer distance says no more about the pace. */
    private static final double LONGEST_NS = 1e9;

    private static final double MEMORY = 0.95;
    private static final double LIVE_PACE = 0.5;
    private static final double ENOUGH_NS = 1e9;

    private boolean begun;
    private boolean metHere;
    private long lastCaptureNs;
    private long lastReadNs;
    private long offsetNs;
    private double usualNs;
    private double steppedNs;
    private double passedNs;

    /**
     * Where a clock stands.
     *
     * @param offsetNs to be added to capture times
     */
    public record State(boolean begun, long lastCaptureNs, long offsetNs) {}

    public State state() {
        return new State(begun, lastCaptureNs, offsetNs);
    }

    /** Goes on from there. */
    public void restore(State state) {
        begun = state.begun();
        lastCaptureNs = state.lastCaptureNs();
        offsetNs = state.offsetNs();
    }

    /** The even time of a frame that has arrived. */
    public long timeNs(long captureNs) {
        return captureNs + offsetNs;
    }

    /**
     * The next frame, in decode order.
     *
     * @param readNs when the tracker read it, nanoseconds since 1970
     */
    public Optional<Finding> arrived(long captureNs, long readNs) {
        long stepNs = begun ? captureNs - lastCaptureNs : 0;
        long passed = metHere ? Math.max(0, readNs - lastReadNs) : 0;
        begun = true;
        lastCaptureNs = captureNs;
        lastReadNs = readNs;
        boolean ahead = metHere && stepNs - passed > SLACK_NS && comesAtItsOwnPace();
        metHere = true;
        if (stepNs >= -SLACK_NS && !ahead) {
            learn(stepNs, passed);
            return Optional.empty();
        }
        long goneOnNs = Math.max(passed, Math.round(usualNs));
        offsetNs += goneOnNs - stepNs;
        return Optional.of(new Finding(
                EventKind.CLOCK_JUMPED,
                String.format(
                        Locale.ROOT,
                        "the capture time went %s by %.1f s while %.1f s passed; people are followed on",
                        stepNs < 0 ? "back" : "ahead",
                        Math.abs(stepNs) / 1e9,
                        goneOnNs / 1e9)));
    }

    private void learn(long stepNs, long passed) {
        if (stepNs > 0 && stepNs < LONGEST_NS) {
            usualNs = usualNs == 0 ? stepNs : MEMORY * usualNs + (1 - MEMORY) * stepNs;
        }
        steppedNs = MEMORY * steppedNs + Math.min(LONGEST_NS, Math.max(0, stepNs));
        passedNs = MEMORY * passedNs + Math.min(LONGEST_NS, passed);
    }

    private boolean comesAtItsOwnPace() {
        return steppedNs >= ENOUGH_NS && passedNs >= LIVE_PACE * steppedNs;
    }
}
