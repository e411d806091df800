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
 * faster, as after an outage, a pause of the source looks the same. A source that begins years away from the tracker's
 * clock never had one: its frames count as caught when they are read.
 */
public final class PictureClock {
    static final long SLACK_MS = 2_000;

    private static final long SLACK_NS = TimeUnit.MILLISECONDS.toNanos(SLACK_MS);

    /** A longer distance says no more about the pace. */
    private static final double LONGEST_NS = 1e9;

    private static final double MEMORY_NS = 2e9;
    private static final double NEW = 0.05;
    private static final double LIVE_PACE = 0.5;

    /** No pause of a source is so long. */
    private static final long DAY_NS = TimeUnit.DAYS.toNanos(1);

    private static final long YEARS_NS = TimeUnit.DAYS.toNanos(3_650);

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
        if (!begun && Math.abs(captureNs - readNs) > YEARS_NS) {
            return withoutClock(captureNs, readNs);
        }
        long stepNs = begun ? captureNs - lastCaptureNs : 0;
        long passed = metHere ? Math.max(0, readNs - lastReadNs) : 0;
        begun = true;
        lastCaptureNs = captureNs;
        lastReadNs = readNs;
        boolean ahead = metHere && stepNs - passed > SLACK_NS && (stepNs > DAY_NS || comesAtItsOwnPace());
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

    private Optional<Finding> withoutClock(long captureNs, long readNs) {
        begun = true;
        metHere = true;
        lastCaptureNs = captureNs;
        lastReadNs = readNs;
        offsetNs = readNs - captureNs;
        return Optional.of(new Finding(
                EventKind.CLOCK_JUMPED,
                String.format(
                        Locale.ROOT,
                        "the capture time is %d days off; frames count as caught when they are read",
                        TimeUnit.NANOSECONDS.toDays(Math.abs(offsetNs)))));
    }

    private void learn(long stepNs, long passed) {
        double step = (double) Math.min(LONGEST_NS, Math.max(0, stepNs));
        if (stepNs > 0 && stepNs < LONGEST_NS) {
            usualNs = usualNs == 0 ? stepNs : usualNs + NEW * (stepNs - usualNs);
        }
        double kept = Math.exp(-step / MEMORY_NS);
        steppedNs = kept * steppedNs + step;
        passedNs = kept * passedNs + (double) Math.min(LONGEST_NS, passed);
    }

    private boolean comesAtItsOwnPace() {
        return steppedNs >= ENOUGH_NS && passedNs >= LIVE_PACE * steppedNs;
    }
}
