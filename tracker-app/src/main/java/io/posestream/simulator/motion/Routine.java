package io.posestream.simulator.motion;

import java.util.ArrayList;
import java.util.List;

/** Acts one after the other, each growing out of the one before, then all over again. */
public final class Routine implements Act {
    /** Time in which one act takes over from the one before; hides small differences where they meet. */
    private static final double HANDOVER_S = .35;

    private record Part(Act act, double startS, double durationS) {}

    private final List<Part> parts;
    private final double totalS;

    private Routine(List<Part> parts, double totalS) {
        this.parts = List.copyOf(parts);
        this.totalS = totalS;
    }

    /** Collects the acts of a routine. */
    public static final class Builder {
        private final List<Part> parts = new ArrayList<>();
        private double endS;

        public Builder then(Act act, double durationS) {
            parts.add(new Part(act, endS, durationS));
            endS += durationS;
            return this;
        }

        public Builder then(Errand errand) {
            return then(errand, errand.durationS());
        }

        public Routine build() {
            if (parts.isEmpty()) {
                throw new IllegalStateException("a routine needs at least one act; add one with then(...)");
            }
            return new Routine(parts, endS);
        }
    }

    @Override
    public Stance at(double timeS) {
        double t = timeS - Math.floor(timeS / totalS) * totalS;
        int index = indexAt(t);
        Part now = parts.get(index);
        double inside = t - now.startS;
        Stance stance = now.act.at(inside);
        boolean first = index == 0 && timeS < totalS;
        if (inside >= HANDOVER_S || first) {
            return stance;
        }
        Part before = parts.get(Math.floorMod(index - 1, parts.size()));
        return before.act.at(before.durationS).mix(stance, Angles.ease(0, HANDOVER_S, inside));
    }

    private int indexAt(double timeS) {
        int index = parts.size() - 1;
        while (index > 0 && parts.get(index).startS > timeS) {
            index--;
        }
        return index;
    }
}
