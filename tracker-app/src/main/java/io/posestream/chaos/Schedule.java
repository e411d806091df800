package io.posestream.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong when. The time is cut into as many parts as there are calamities; each strikes at any moment of its
 * part, so that they come at random but not all at once. The same seed gives the same schedule.
 */
final class Schedule {
    private static final long MS_PER_S = 1000;

    /** At the end the last recoveries need frames to be seen by. */
    private static final double STRIKES_FROM = 0.06;

    private static final double STRIKES_TO = 0.88;
    private static final long BURST_MS = 2_000;

    private Schedule() {}

    static List<Calamity> of(ChaosSettings settings) {
        Random random = new Random(settings.seed());
        List<Calamity.Kind> kinds = new ArrayList<>();
        kinds.addAll(Collections.nCopies(settings.kills(), Calamity.Kind.KILL_TRACKER));
        kinds.addAll(Collections.nCopies(settings.brokerRestarts(), Calamity.Kind.KILL_BROKER));
        kinds.addAll(Collections.nCopies(settings.pauses(), Calamity.Kind.PAUSE_TRACKER));
        kinds.addAll(Collections.nCopies(settings.bursts(), Calamity.Kind.BURST));
        Collections.shuffle(kinds, random);
        double from = settings.seconds() * MS_PER_S * STRIKES_FROM;
        double part = settings.seconds() * MS_PER_S * (STRIKES_TO - STRIKES_FROM) / Math.max(1, kinds.size());
        List<Calamity> schedule = new ArrayList<>();
        for (Calamity.Kind kind : kinds) {
            long atMs = (long) (from + part * (schedule.size() + random.nextDouble()));
            schedule.add(new Calamity(atMs, kind, random.nextInt(settings.instances()), lengthMs(kind, random)));
        }
        return schedule;
    }

    private static long lengthMs(Calamity.Kind kind, Random random) {
        return switch (kind) {
            case KILL_TRACKER -> random.nextLong(200, 1_500);
            case KILL_BROKER -> random.nextLong(1_000, 6_000);
            // Some are longer than the session timeout of 10 s: the others take over, and it comes back as a ghost.
            case PAUSE_TRACKER -> random.nextLong(3_000, 15_000);
            case BURST -> BURST_MS;
        };
    }
}
