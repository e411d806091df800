package io.posestream.tracking;

import io.posestream.assignment.Assignment;
import io.posestream.tracking.TrackChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts right what went wrong while people covered each other, however many took part: asks of everybody's last moment
 * whose known looks it fits, all at once (an assignment), and where that differs from the ids they bear, ids and known
 * looks change hands. Places stay.
 *
 * <pre>
 *   worth of track i being person j = how i looked in the last moment . how j is known     + STAY where i = j
 *   i out of sight: 0, so that it can be left with whatever nobody else claims
 * </pre>
 */
final class IdentityAudit {

    /** A last moment shorter than this proves nothing. */
    private static final double ENOUGH_MS = 200;

    /** Clear sight after which somebody's looks are known. */
    static final double KNOWN_MS = 300;

    /** To exchange, all together must agree better by this much for each: a wrong exchange is worse than a late one. */
    private static final double STAY = 0.2;

    /** Nobody becomes a person whom they resemble less. */
    private static final double MIN_LIKENESS = 0.3;

    /** Lifts every worth above that of what is forbidden: cosines reach down to -1. */
    private static final double LIFT = 2;

    private final AppearanceScale scale;

    IdentityAudit(AppearanceScale scale) {
        this.scale = scale;
    }

    List<TrackChange> resolve(List<Track> established) {
        List<Track> people = established.stream()
                .filter(track -> track.portrait().known().seenMs() >= KNOWN_MS)
                .toList();
        double[][] worth = new double[people.size()][];
        for (int i = 0; i < people.size(); i++) {
            worth[i] = worth(people.get(i), people);
        }
        int[] person = Assignment.complete(worth, people.size());
        List<TrackChange> changes = new ArrayList<>();
        for (int i = 0; i < person.length; i++) {
            int holder = person[i];
            if (holder != i) {
                exchange(people.get(i), people.get(holder), changes);
                person[i] = i;
                follow(person, i, holder);
            }
        }
        return changes;
    }

    /** What track {@code from} bore is with track {@code to} now: whoever is due it finds it there. */
    private static void follow(int[] person, int from, int to) {
        for (int k = 0; k < person.length; k++) {
            if (k != from && person[k] == from) {
                person[k] = to;
            }
        }
    }

    private double[] worth(Track track, List<Track> people) {
        boolean judged = track.seenNow() && track.portrait().recent().seenMs() >= ENOUGH_MS;
        return people.stream()
                .mapToDouble(person -> {
                    boolean same = person == track;
                    double alike = judged ? likeness(track, person) : 0;
                    boolean forbidden = judged && !same && alike < MIN_LIKENESS;
                    return forbidden ? 0 : LIFT + alike + (same ? STAY : 0);
                })
                .toArray();
    }

    private double likeness(Track now, Track before) {
        double alike = scale.similarity(
                now.portrait().recent().mean(), before.portrait().known().mean());
        return Double.isNaN(alike) ? 0 : alike;
    }

    private static void exchange(Track one, Track other, List<TrackChange> changes) {
        one.exchangeIdentity(other);
        changes.add(mixedUp(one, other));
        changes.add(mixedUp(other, one));
    }

    private static TrackChange mixedUp(Track track, Track other) {
        return new TrackChange(
                track.id(),
                Kind.REIDENTIFIED,
                String.format(Locale.ROOT, "was mixed up with track %d, as looks tell", other.id()));
    }
}
