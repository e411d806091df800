package io.posestream.tracking;

import io.posestream.pose.Appearance;
import io.posestream.pose.PlaneMotion;
import io.posestream.tracking.Recognition.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What one stream's tracker makes of how people look. Without appearances in the observations it does nothing. */
final class Looks {

    /** Clear sight that is asked for before a newcomer is compared with those away. */
    static final double ENOUGH_MS = 500;

    /** A look that fits somebody else's known looks better by this much is not this person's, whatever its place. */
    private static final double CERTAINLY_OTHER = 0.3;

    /** On vtest.avi 1.2 s of the same person agreed more than this in 98 of 100 cases. */
    private static final double MIN_RETURN_SIMILARITY = 0.1;

    /** On vtest.avi those who were back agreed by 0.69 and more, those taken for them by 0.12 and less. */
    private static final double MIN_SAME_SIMILARITY = 0.25;

    /** Who is found this much less surely than before stands behind something, which lends its own looks. */
    private static final double AS_WHOLE = 0.75;

    private static final double MIN_CERTAINTY = 0.2;

    private final AppearanceScale scale = new AppearanceScale();
    private final IdentityAudit audit = new IdentityAudit(scale);
    private final LostPeople lost;
    private final Newcomers newcomers;

    Looks(long reIdMs) {
        lost = new LostPeople(reIdMs);
        newcomers = new Newcomers(scale, lost);
    }

    record State(AppearanceScale.State scale, List<Absent> lost) {}

    State state() {
        return new State(scale.state(), lost.state());
    }

    void restore(State state) {
        scale.restore(state.scale());
        lost.restore(state.lost());
    }

    void cameraMoved(PlaneMotion camera) {
        lost.cameraMoved(camera);
    }

    /**
     * Lets go down what looks more like somebody else: the model often answers a look at one with the body of another
     * who stands before. Where nobody else is known to look so, place decides alone, but for one thing: who was out of
     * sight does not come back as somebody who looks quite different.
     *
     * @param mostAlike for each column how well it fits whom it fits best, as {@link #mostAlike} tells
     */
    void weigh(
            double[][] similarity,
            List<Track> rows,
            List<Observation> columns,
            IdentityHashMap<Observation, Double> mostAlike) {
        if (!scale.isKnown()) {
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            Observation seen = columns.get(column);
            double best = mostAlike.getOrDefault(seen, Double.NaN);
            for (int row = 0; row < rows.size(); row++) {
                similarity[row][column] *= share(rows.get(row), seen.appearance(), best);
            }
        }
    }

    /**
     * How well each observation fits the looks of whom it fits best. Holds for a whole frame: nobody's known looks
     * change while people are matched.
     *
     * @return by identity; NaN where it is not known
     */
    IdentityHashMap<Observation, Double> mostAlike(Collection<Observation> observations, List<Track> tracks) {
        IdentityHashMap<Observation, Double> mostAlike = new IdentityHashMap<>();
        if (scale.isKnown()) {
            for (Observation seen : observations) {
                double best = tracks.stream()
                        .mapToDouble(track -> likeness(track, seen.appearance(), IdentityAudit.KNOWN_MS))
                        .filter(alike -> !Double.isNaN(alike))
                        .max()
                        .orElse(Double.NaN);
                mostAlike.put(seen, best);
            }
        }
        return mostAlike;
    }

    /** What is left of a similarity in place. */
    private double share(Track track, Appearance seen, double best) {
        boolean outOfSight = track.unseenMs() > Track.OUT_OF_SIGHT_MS;
        double alike = likeness(track, seen, outOfSight ? ENOUGH_MS : IdentityAudit.KNOWN_MS);
        if (Double.isNaN(alike)) {
            return 1;
        }
        if (outOfSight && alike < MIN_RETURN_SIMILARITY) {
            return 0;
        }
        return 1 - Math.min(1, (best - alike) / CERTAINLY_OTHER);
    }

    /** NaN = it is not known how the track looks. */
    private double likeness(Track track, Appearance seen, double enoughMs) {
        AppearanceMemory known = track.portrait().known();
        return known.seenMs() < enoughMs ? Double.NaN : scale.similarity(known.mean(), seen);
    }

    /** Takes in what this frame showed, after it is known who was seen; puts mixed up people right. */
    List<TrackChange> observe(List<Track> tracks, long nowNs) {
        List<Track> established = tracks.stream().filter(Track::established).toList();
        for (Track track : tracks) {
            Appearance seen = track.last().appearance();
            if (track.seenNow() && seen.certainty() >= MIN_CERTAINTY) {
                track.portrait().glimpse(seen, nowNs);
            }
            if (ClearView.on(track, tracks)) {
                scale.learn(seen);
                if (isMostLikeItself(track, seen, established)) {
                    track.portrait().learn(seen, nowNs);
                }
            }
        }
        return audit.resolve(established);
    }

    /** A track that has been carried onto somebody else must not learn their looks. */
    private boolean isMostLikeItself(Track track, Appearance seen, List<Track> others) {
        double own = likeness(track, seen, IdentityAudit.KNOWN_MS);
        return Double.isNaN(own)
                || others.stream().noneMatch(other -> likeness(other, seen, IdentityAudit.KNOWN_MS) > own);
    }

    /** Who is not the one who was out of sight there, now that they are seen clearly; the others are trusted again. */
    List<Track> impostors(List<Track> tracks) {
        List<Track> impostors = new ArrayList<>();
        for (Track track : tracks) {
            Portrait portrait = track.portrait();
            if (track.established()
                    && portrait.isBackInDoubt()
                    && portrait.recent().seenMs() >= ENOUGH_MS) {
                if (isSomebodyElse(portrait)) {
                    impostors.add(track);
                } else {
                    portrait.trust();
                }
            }
        }
        return impostors;
    }

    private boolean isSomebodyElse(Portrait portrait) {
        AppearanceMemory before = portrait.known();
        AppearanceMemory since = portrait.recent();
        return before.seenMs() >= ENOUGH_MS
                && since.mean().certainty() >= AS_WHOLE * before.mean().certainty()
                && scale.similarity(since.mean(), before.mean()) < MIN_SAME_SIMILARITY;
    }

    /** Of two tracks that follow one person: whose person it is not; the younger where looks do not tell. */
    Track guest(Track elder, Track younger) {
        Track seenLast = elder.lastSeenNs() > younger.lastSeenNs() ? elder : younger;
        Appearance seen = seenLast.portrait().recent().mean();
        double asElder = likeness(elder, seen, IdentityAudit.KNOWN_MS);
        double asYounger = likeness(younger, seen, IdentityAudit.KNOWN_MS);
        return asYounger > asElder ? elder : younger;
    }

    void lost(Track track) {
        if (track.portrait().known().seenMs() >= ENOUGH_MS) {
            lost.add(Absent.of(track));
        }
    }

    /** Whether a track that was confirmed just now, or not long ago, is someone who was away. */
    Optional<Found> recognise(Track newcomer, List<Track> tracks, long nowNs) {
        return newcomers.recognise(newcomer, tracks, nowNs);
    }

    /** Whether a newcomer may be somebody waited for, and looks will soon tell. */
    boolean willTell(Track newcomer, List<Track> tracks, long nowNs) {
        return newcomers.mayBeWaitedFor(newcomer, tracks, nowNs);
    }
}
