package io.posestream.overload;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides how much is done for each frame of one stream. A pure function of what it is told: no clock of its own, all
 * times are the stream's.
 *
 * <p>One step up the ladder after {@value #CLIMB_AFTER_MS} ms of late frames and a busy lane: frames that are late for
 * another reason, such as an outage or a wrong clock, cost nothing and need no ladder. One step down after
 * {@value #DESCEND_AFTER_MS} ms of frames in time, if twice the work would still fit. Where the step down was tried and
 * had to be taken back, it is tried again when there is clearly less to do, or after {@value #RETRY_AFTER_MS} ms: a
 * steady load finds its step and stays. Not thread-safe.
 */
public final class Ladder {
    static final double CLIMB_AFTER_MS = 1_000;
    static final double DESCEND_AFTER_MS = 800;
    static final double RETRY_AFTER_MS = 60_000;

    /** Taken back within so long, a step down was a mistake. */
    private static final double RELAPSE_MS = 30_000;

    private static final double LATE = 0.5;
    private static final double IN_TIME = 0.3;
    private static final double BUSY = 0.75;

    /** Frames that are let go of cost nothing: an overloaded lane works in bursts, and rests in between. */
    private static final double STILL_BUSY = 0.4;

    /** So little to do that frames are late for another reason, such as a slow network. */
    private static final double IDLE = 0.3;

    /** A step down about doubles the work. */
    private static final double ROOM = 0.45;

    private static final double CLEARLY_LESS = 0.8;

    private final List<Step> steps;
    private final LoadMeter meter = new LoadMeter();

    /** By the step that was left too early: how busy the stream was then. */
    private final Map<Step, Double> tooBusyToLeave = new EnumMap<>(Step.class);

    private int at;
    private boolean pressed;
    private double pressedMs;
    private double calmMs;
    private double sinceDescentMs = RELAPSE_MS;
    private double busyAtDescent;
    private boolean inNeed;

    /** @param steps those there are, most quality first; at least one */
    public Ladder(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * A frame had its turn. In order.
     *
     * @param timeNs its capture time
     * @param late 0 = its turn came at once, 1 = when its time was up or later
     * @param workNs what it took
     * @return the step that was taken now, if any
     */
    Optional<Move> frame(long timeNs, double late, long workNs, Others others) {
        double passedMs = meter.add(timeNs, late, workNs);
        sinceDescentMs += passedMs;
        pressed = meter.lateness() >= LATE && meter.busy() >= (pressed ? STILL_BUSY : BUSY);
        boolean thinnerNext = at + 1 < steps.size() && steps.get(at + 1).thins();
        inNeed = pressed && (thinnerNext || step().thins());
        boolean yields = others.higherInNeed() && !inNeed;
        boolean othersFirst = thinnerNext && others.lowerCanGive();
        pressedMs = (pressed || yields) && !othersFirst ? pressedMs + passedMs : 0;
        boolean calm = meter.lateness() <= IN_TIME || meter.busy() <= IDLE;
        calmMs = calm ? calmMs + passedMs : 0;
        if (pressedMs >= CLIMB_AFTER_MS && at + 1 < steps.size()) {
            return Optional.of(climb());
        }
        return mayDescend(others) ? Optional.of(descend()) : Optional.empty();
    }

    public Step step() {
        return steps.get(at);
    }

    /** A step that there is not here is taken for the next one. */
    void restore(Step step) {
        while (at + 1 < steps.size() && !step().atLeast(step)) {
            at++;
        }
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** It cannot keep up, and only fewer frames would help. */
    boolean inNeed() {
        return inNeed;
    }

    private boolean mayDescend(Others others) {
        if (at == 0 || calmMs < DESCEND_AFTER_MS || meter.busy() > ROOM) {
            return false;
        }
        if (others.higherInNeed() || (step().thins() && others.higherReduced())) {
            return false;
        }
        double tooBusy = tooBusyToLeave.getOrDefault(step(), Double.POSITIVE_INFINITY);
        return meter.busy() < CLEARLY_LESS * tooBusy || calmMs >= RETRY_AFTER_MS;
    }

    private Move climb() {
        Step from = step();
        at++;
        if (sinceDescentMs < RELAPSE_MS) {
            tooBusyToLeave.put(step(), busyAtDescent);
        }
        String cause = pressed ? "frames come too late" : "a more important stream comes too late";
        return moved(from, cause);
    }

    private Move descend() {
        Step from = step();
        at--;
        busyAtDescent = meter.busy();
        sinceDescentMs = 0;
        return moved(from, "frames come in time");
    }

    private Move moved(Step from, String cause) {
        pressedMs = 0;
        calmMs = 0;
        String numbers = String.format(
                Locale.ROOT,
                "%s: %.0f %% of their time is gone when their turn comes, and the stream keeps its lane busy for %.0f %%",
                cause,
                100 * meter.lateness(),
                100 * meter.busy());
        return new Move(
                from, step(), "step " + at + " of " + (steps.size() - 1) + ", " + step().words() + "; " + numbers);
    }
}
