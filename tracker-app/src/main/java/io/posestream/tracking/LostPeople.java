package io.posestream.tracking;

import io.posestream.pose.PlaneMotion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Who was lost not long ago, to be recognised. Bounded in number and time; the longest away are forgotten first. */
final class LostPeople {

    private static final int MOST = 64;

    private final long keptMs;
    private final Deque<Absent> people = new ArrayDeque<>();

    /** @param keptMs how long someone is remembered; 0 = nobody is */
    LostPeople(long keptMs) {
        this.keptMs = keptMs;
    }

    void cameraMoved(PlaneMotion camera) {
        for (int i = people.size(); i > 0; i--) {
            people.addLast(people.removeFirst().moved(camera));
        }
    }

    /** The longest away first. */
    List<Absent> state() {
        return List.copyOf(people);
    }

    void restore(List<Absent> state) {
        people.clear();
        people.addAll(state);
    }

    void add(Absent who) {
        if (keptMs == 0) {
            return;
        }
        people.addLast(who);
        if (people.size() > MOST) {
            people.removeFirst();
        }
    }

    void remove(Absent who) {
        people.removeIf(lost -> lost.id() == who.id());
    }

    /** Those still remembered. */
    List<Absent> at(long nowNs) {
        people.removeIf(lost -> lost.awayMs(nowNs) > keptMs);
        return List.copyOf(people);
    }
}
