package io.posestream.tracking;

import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is someone new one of those who are away? Only when sure: a false recognition joins two lives, a missed one merely
 * starts a second. So the looks must agree, must agree clearly better than with anybody else known, and the way there
 * must be possible in the time.
 */
final class Recognition {

    /** One second of clear sight of the same person agrees this much in nine of ten cases (simulated walkers). */
    private static final double SURE_SIMILARITY = 0.7;

    /** Better than with the next best; at 0.15 one in ten of a crowd in like clothes was taken for another. */
    private static final double MIN_MARGIN = 0.25;

    /** Someone who left with the back to the camera and comes back facing it agrees less, but no less than this. */
    private static final double LEAST_SIMILARITY = 0.55;

    /** Who it is, how well the looks agree, and for how long they were away. */
    record Found(Absent who, double similarity, long awayMs) {
        String reason() {
            return String.format(Locale.ROOT, "looks alike (%.2f) after %.1f s away", similarity, awayMs / 1000.0);
        }
    }

    private record Candidate(Absent who, double similarity) {}

    private final AppearanceScale scale;

    Recognition(AppearanceScale scale) {
        this.scale = scale;
    }

    /**
     * @param looks of the newcomer
     * @param absent who is away
     * @param present looks of everybody else who is there
     */
    Optional<Found> find(Appearance looks, Box place, long nowNs, List<Absent> absent, Stream<Appearance> present) {
        List<Candidate> candidates = absent.stream()
                .map(who -> new Candidate(who, scale.similarity(looks, who.looks())))
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.get(0);
        double second = Math.max(
                candidates.size() > 1 ? candidates.get(1).similarity() : -1,
                present.mapToDouble(other -> scale.similarity(looks, other))
                        .max()
                        .orElse(-1));
        boolean sure = isSure(best.similarity(), best.similarity() - second)
                && best.who().canBeAt(place, nowNs);
        return sure
                ? Optional.of(
                        new Found(best.who(), best.similarity(), best.who().awayMs(nowNs)))
                : Optional.empty();
    }

    /** What the likeness lacks, the distance to everybody else must make up for. */
    private static boolean isSure(double similarity, double margin) {
        return similarity >= LEAST_SIMILARITY
                && margin >= MIN_MARGIN
                && similarity + margin >= SURE_SIMILARITY + MIN_MARGIN;
    }
}
