package io.posestream.pipeline;

import io.posestream.frame.TrackState;
import io.posestream.tracking.PredictedBox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * When the detector runs: at an interval of picture time, because it costs as much as a pose; at once when someone was
 * just lost from sight; more often while someone is out of sight or new; in every picture while people meet, since then
 * guessed boxes tell people apart badly.
 */
final class DetectorPace {
    /** The interval while someone is out of sight, unless the usual one is shorter. */
    private static final long EAGER_INTERVAL_MS = 100;

    /** The interval while a newcomer waits to be seen a second time, unless the usual one is shorter. */
    private static final long BIRTH_INTERVAL_MS = 100;

    /** Two people whose expected boxes overlap this much meet: poses are mistaken then, and every picture counts. */
    private static final float MEETING_IOU = 0.1f;

    /** By how much all intervals grow while the machine is overloaded. */
    private static final int RARELY = 3;

    private final long intervalNs;
    private final long eagerIntervalNs;
    private final long birthIntervalNs;
    private long lastRunNs;
    private boolean ran;
    private boolean rarely;
    private Set<Long> outOfSight = Set.of();

    DetectorPace(long intervalMs) {
        intervalNs = TimeUnit.MILLISECONDS.toNanos(intervalMs);
        eagerIntervalNs = Math.min(intervalNs, TimeUnit.MILLISECONDS.toNanos(EAGER_INTERVAL_MS));
        birthIntervalNs = Math.min(intervalNs, TimeUnit.MILLISECONDS.toNanos(BIRTH_INTERVAL_MS));
    }

    /** @param outOfSight tracks that were, in the last picture */
    record State(long lastRunNs, boolean ran, Set<Long> outOfSight) {}

    State state() {
        return new State(lastRunNs, ran, Set.copyOf(outOfSight));
    }

    void restore(State state) {
        lastRunNs = state.lastRunNs();
        ran = state.ran();
        outOfSight = state.outOfSight();
    }

    /** While the machine is overloaded: all intervals are longer, and who meets or was just lost waits for them too. */
    void rarely(boolean on) {
        rarely = on;
    }

    /** @return whether to run now; asked once a picture, in order, and a yes is taken at its word */
    boolean isDue(long timeNs, List<PredictedBox> expected) {
        Set<Long> before = outOfSight;
        outOfSight = new HashSet<>();
        expected.stream()
                .filter(person -> person.state() == TrackState.COASTING)
                .forEach(person -> outOfSight.add(person.trackId()));
        long pause = outOfSight.isEmpty() ? intervalNs : eagerIntervalNs;
        if (expected.stream().anyMatch(person -> person.state() == TrackState.TENTATIVE)) {
            pause = birthIntervalNs;
        }
        boolean urgent = !before.containsAll(outOfSight) || anyoneMeets(expected);
        boolean due = !ran || timeNs - lastRunNs >= (rarely ? RARELY * pause : pause) || (urgent && !rarely);
        if (due) {
            ran = true;
            lastRunNs = timeNs;
        }
        return due;
    }

    private static boolean anyoneMeets(List<PredictedBox> expected) {
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (expected.get(i).box().iou(expected.get(j).box()) >= MEETING_IOU) {
                    return true;
                }
            }
        }
        return false;
    }
}
