package io.posestream.smoothing;

import io.posestream.motion.MotionStep;
import io.posestream.pose.PlaneMotion;
import java.util.ArrayList;
import java.util.List;

/**
 * The last moments at which one body was looked at: how long each step took, and how the camera moved in it. Moments
 * are numbered from 0; a bounded number of them is kept.
 */
final class Timeline {
    private static final double NS_PER_SECOND = 1e9;

    private final double relaxSeconds;
    private final long[] timesNs;
    private final double[] seconds;
    private final MotionStep[] steps;
    private final PlaneMotion[] moves;
    private PlaneMotion moving = PlaneMotion.STILL;
    private long newest = -1;

    /** @param kept how many moments */
    Timeline(double relaxSeconds, int kept) {
        this.relaxSeconds = relaxSeconds;
        timesNs = new long[kept];
        seconds = new double[kept];
        steps = new MotionStep[kept];
        moves = new PlaneMotion[kept];
    }

    /** One kept moment; the step follows from the seconds. */
    record Moment(long timeNs, double seconds, PlaneMotion moved) {}

    /** @param moments the kept ones, oldest first */
    record State(List<Moment> moments, PlaneMotion moving, long newest) {}

    State state() {
        List<Moment> kept = new ArrayList<>();
        for (long moment = Math.max(0, newest - timesNs.length + 1); moment <= newest; moment++) {
            int slot = slot(moment);
            kept.add(new Moment(timesNs[slot], seconds[slot], moves[slot]));
        }
        return new State(kept, moving, newest);
    }

    void restore(State state) {
        newest = state.newest();
        moving = state.moving();
        int count = state.moments().size();
        for (int i = 0; i < count; i++) {
            Moment moment = state.moments().get(i);
            int slot = slot(newest - count + 1 + i);
            timesNs[slot] = moment.timeNs();
            seconds[slot] = moment.seconds();
            steps[slot] = MotionStep.of(moment.seconds(), relaxSeconds);
            moves[slot] = moment.moved();
        }
    }

    /** A new moment begins; one before the last counts as equal. */
    void advanceTo(long timeNs) {
        long lastNs = newest < 0 ? timeNs : timesNs[slot(newest)];
        newest++;
        int slot = slot(newest);
        timesNs[slot] = Math.max(timeNs, lastNs);
        seconds[slot] = (timesNs[slot] - lastNs) / NS_PER_SECOND;
        steps[slot] = MotionStep.of(seconds[slot], relaxSeconds);
        moves[slot] = moving;
        moving = PlaneMotion.STILL;
    }

    /** The camera moved between the newest moment and the next one. */
    void cameraMoved(PlaneMotion motion) {
        moving = moving.then(motion);
    }

    long newest() {
        return newest;
    }

    /** The kept moment at this time; -1 when there is none. */
    long at(long timeNs) {
        for (long moment = newest; keeps(moment); moment--) {
            if (timesNs[slot(moment)] == timeNs) {
                return moment;
            }
        }
        return -1;
    }

    boolean keeps(long moment) {
        return moment >= 0 && moment <= newest && moment > newest - timesNs.length;
    }

    /** Where a kept moment lies in the memory of whoever remembers as much. */
    int slot(long moment) {
        return (int) (moment % timesNs.length);
    }

    int kept() {
        return timesNs.length;
    }

    /** Of the newest step. */
    double seconds() {
        return seconds[slot(newest)];
    }

    /** From the moment before to this one. */
    MotionStep step(long moment) {
        return steps[slot(moment)];
    }

    /** From the moment before to this one. */
    PlaneMotion moved(long moment) {
        return moves[slot(moment)];
    }
}
