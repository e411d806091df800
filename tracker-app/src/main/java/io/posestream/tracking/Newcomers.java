package io.posestream.tracking;

import io.posestream.pose.Appearance;
import io.posestream.tracking.Recognition.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who of those that come is someone known: waited for where they were last seen, or lost and remembered. */
final class Newcomers {

    /** Any sight of a newcomer that is asked for before comparing with those still waited for. */
    private static final double MOMENT_MS = 150;

    /** Who is unseen for this long is hidden; a shorter gap is one missed look. */
    private static final long HIDDEN_MS = 80;

    /** After so much clear sight a newcomer who was not recognised is somebody new for good. */
    private static final double DECIDED_MS = 2000;

    /**
     * After so much sight of a newcomer whose looks cannot be told they are somebody new: half hidden, or in the dark.
     */
    private static final long PATIENCE_MS = 600;

    private final AppearanceScale scale;
    private final LostPeople lost;
    private final Recognition recognition;

    Newcomers(AppearanceScale scale, LostPeople lost) {
        this.scale = scale;
        this.lost = lost;
        recognition = new Recognition(scale);
    }

    /** Whether a track that was confirmed just now, or not long ago, is someone who was away. */
    Optional<Found> recognise(Track newcomer, List<Track> tracks, long nowNs) {
        double seenMs = newcomer.portrait().known().seenMs();
        if (seenMs > DECIDED_MS || !newcomer.seenNow()) {
            return Optional.empty();
        }
        Optional<Found> found = amongHidden(newcomer, tracks, nowNs);
        if (found.isEmpty() && seenMs >= Looks.ENOUGH_MS) {
            found = amongAway(newcomer, tracks, nowNs);
        }
        found.ifPresent(back -> {
            lost.remove(back.who());
            newcomer.portrait().continueFrom(back.who().looks());
        });
        return found;
    }

    /** Who is still waited for is so likely to come out nearby that a moment's look is enough. */
    private Optional<Found> amongHidden(Track newcomer, List<Track> tracks, long nowNs) {
        AppearanceMemory seen = newcomer.portrait().recent();
        if (!scale.isKnown() || seen.seenMs() < MOMENT_MS) {
            return Optional.empty();
        }
        List<Absent> hidden = new ArrayList<>();
        List<Appearance> present = new ArrayList<>();
        for (Track other : tracks) {
            if (other != newcomer && isKnown(other)) {
                if (isHidden(other)) {
                    hidden.add(Absent.of(other));
                } else {
                    present.add(other.portrait().known().mean());
                }
            }
        }
        return recognition.find(seen.mean(), newcomer.box(), nowNs, hidden, present.stream());
    }

    private Optional<Found> amongAway(Track newcomer, List<Track> tracks, long nowNs) {
        List<Absent> away = new ArrayList<>(lost.at(nowNs));
        List<Appearance> present = new ArrayList<>();
        for (Track other : tracks) {
            if (other != newcomer && other.established()) {
                if (other.unseenMs() > Track.OUT_OF_SIGHT_MS) {
                    away.add(Absent.of(other));
                } else {
                    present.add(other.portrait().known().mean());
                }
            }
        }
        return recognition.find(newcomer.portrait().known().mean(), newcomer.box(), nowNs, away, present.stream());
    }

    /** Who comes in at a side is cut there, and how they look is not known yet: an id given now may be one too many. */
    boolean mayBeWaitedFor(Track newcomer, List<Track> tracks, long nowNs) {
        return scale.isKnown()
                && newcomer.creditMs() < PATIENCE_MS
                && newcomer.portrait().recent().seenMs() < MOMENT_MS
                && tracks.stream()
                        .filter(other -> isKnown(other) && isHidden(other))
                        .anyMatch(other -> Absent.of(other).canBeAt(newcomer.box(), nowNs));
    }

    private static boolean isKnown(Track track) {
        return track.established() && track.portrait().known().seenMs() >= IdentityAudit.KNOWN_MS;
    }

    private static boolean isHidden(Track track) {
        return track.unseenMs() >= HIDDEN_MS;
    }
}
