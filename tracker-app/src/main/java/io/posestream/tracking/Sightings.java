package io.posestream.tracking;

import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import java.util.Arrays;
import java.util.List;

/** Where a person was seen of late: enough to tell which way they went. Picture time in nanoseconds, source pixels. */
final class Sightings {

    /** A direction is taken over about this time: longer than the jitter of single boxes, shorter than a turn. */
    private static final long BASE_NS = 300_000_000;

    /** Sightings closer in time than this add nothing. */
    private static final long SPACING_NS = BASE_NS / 8;

    private static final int KEPT = 16;

    /** Someone who came less far than this, in body sizes, stood still. */
    private static final double STANDING = 0.1;

    private final Box[] boxes = new Box[KEPT];
    private final long[] timesNs = new long[KEPT];
    private int count;
    private Box last;
    private long lastNs;

    Sightings(long timeNs, Box first) {
        last = first;
        lastNs = timeNs;
        keep();
    }

    /** @param count of all that were ever kept; the newest of them are here, in the order of the ring */
    record State(List<Box> boxes, long[] timesNs, int count, Box last, long lastNs) {}

    Sightings(State state) {
        for (int i = 0; i < state.boxes().size(); i++) {
            boxes[i] = state.boxes().get(i);
            timesNs[i] = state.timesNs()[i];
        }
        count = state.count();
        last = state.last();
        lastNs = state.lastNs();
    }

    State state() {
        int kept = Math.min(count, KEPT);
        return new State(List.of(Arrays.copyOf(boxes, kept)), Arrays.copyOf(timesNs, kept), count, last, lastNs);
    }

    void cameraMoved(PlaneMotion camera) {
        last = camera.moved(last);
        for (int i = 0; i < Math.min(count, KEPT); i++) {
            boxes[i] = camera.moved(boxes[i]);
        }
    }

    void add(long timeNs, Box box) {
        last = box;
        lastNs = timeNs;
        if (timeNs - timesNs[(count - 1) % KEPT] >= SPACING_NS) {
            keep();
        }
    }

    /** From the youngest sighting that is old enough to the last one. */
    Heading heading() {
        for (int back = count - 1; back >= Math.max(0, count - KEPT); back--) {
            if (lastNs - timesNs[back % KEPT] >= BASE_NS) {
                return from(boxes[back % KEPT]);
            }
        }
        return Heading.NONE;
    }

    private Heading from(Box before) {
        double dx = last.centerX() - before.centerX();
        double dy = last.centerY() - before.centerY();
        double way = Math.hypot(dx, dy);
        double enough = STANDING * Math.sqrt(last.area());
        return way < enough || way == 0
                ? Heading.NONE
                : new Heading(before.centerX(), before.centerY(), dx / way, dy / way, enough);
    }

    private void keep() {
        boxes[count % KEPT] = last;
        timesNs[count % KEPT] = lastNs;
        count++;
    }
}
