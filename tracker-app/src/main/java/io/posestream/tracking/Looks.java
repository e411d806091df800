package io.posestream.tracking;

import io.posestream.pose.Appearance;
import io.posestream.pose.PlaneMotion;
import io.posestream.tracking.Recognition.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one stream's tracker makes of how people look. Without appearances in the observations it does nothing. */
final class Looks {

    /** Clear sight that is asked for before a newcomer is compared with those away. */
    private static final double ENOUGH_MS = 500;

    /** After so much clear sight a newcomer who was not recognised is somebody new for good. */
    private static final double DECIDED_MS = 2000;

    /** The share of looks in a similarity where place alone is ambiguous. */
    private static final double WEIGHT = 0.5;

    /** On vtest.avi 1.2 s of the same person agreed more than this in 98 of 100 cases. */
    private static final double MIN_RETURN_SIMILARITY = 0.1;

    /** On vtest.avi those who were back agreed by 0.69 and more, those taken for them by 0.12 and less. */
    private static final double MIN_SAME_SIMILARITY = 0.25;

    /** Who is found this much less surely than before stands behind something, which lends its own looks. */
    private static final double AS_WHOLE = 0.75;

    private final AppearanceScale scale = new AppearanceScale();
    private final Recognition recognition = new Recognition(scale);
    private final MixUps mixUps = new MixUps(scale);
    private final LostPeople lost;

    Looks(long reIdMs) {
        lost = new LostPeople(reIdMs);
    }

    void cameraMoved(PlaneMotion camera) {
        lost.cameraMoved(camera);
    }

    /**
     * Where several pairs compete, those who look alike go up and those who do not go down, never below the gate: looks
     * choose among what motion allows. They forbid only that someone out of sight for a while comes back as somebody
     * who looks quite different: that is where people walk out of the picture and others in.
     */
    void weigh(double[][] similarity, double gate, List<Track> rows, List<Observation> columns) {
        if (!scale.isKnown()) {
            return;
        }
        boolean[][] rivals = Rivals.in(similarity, gate, columns.size());
        for (int row = 0; row < rows.size(); row++) {
            AppearanceMemory memory = rows.get(row).portrait().known();
            Appearance known = memory.mean();
            boolean outOfSight = rows.get(row).unseenMs() > Track.OUT_OF_SIGHT_MS && memory.seenMs() >= ENOUGH_MS;
            for (int column = 0; column < columns.size(); column++) {
                double place = similarity[row][column];
                if (place < gate || !(rivals[row][column] || outOfSight)) {
                    continue;
                }
                double alike = scale.similarity(known, columns.get(column).appearance());
                if (outOfSight && alike < MIN_RETURN_SIMILARITY) {
                    similarity[row][column] = 0;
                } else if (rivals[row][column] && !Double.isNaN(alike)) {
                    similarity[row][column] = Math.max(gate, place * (1 + WEIGHT * alike) / (1 + WEIGHT));
                }
            }
        }
    }

    /** Takes in what this frame showed, after it is known who was seen; puts mixed up people right. */
    List<TrackChange> observe(List<Track> tracks, long nowNs) {
        List<Track> established = tracks.stream().filter(Track::established).toList();
        // who has no looks cannot be mixed up by looks
        mixUps.notice(established.stream()
                .filter(track -> track.portrait().known().seenMs() > 0)
                .toList());
        for (Track track : tracks) {
            if (ClearView.on(track, tracks)) {
                scale.learn(track.last().appearance());
                track.portrait().learn(track.last().appearance(), nowNs);
            }
        }
        return mixUps.resolve(established);
    }

    /** Who is not the one who was out of sight there, now that they are seen clearly; the others are trusted again. */
    List<Track> impostors(List<Track> tracks) {
        List<Track> impostors = new ArrayList<>();
        for (Track track : tracks) {
            Portrait portrait = track.portrait();
            if (track.established()
                    && portrait.isBackInDoubt()
                    && portrait.fresh().seenMs() >= ENOUGH_MS) {
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
        AppearanceMemory since = portrait.fresh();
        return before.seenMs() >= ENOUGH_MS
                && since.mean().certainty() >= AS_WHOLE * before.mean().certainty()
                && scale.similarity(since.mean(), before.mean()) < MIN_SAME_SIMILARITY;
    }

    void lost(Track track) {
        if (track.portrait().known().seenMs() >= ENOUGH_MS) {
            lost.add(absent(track));
        }
    }

    /** Whether a track that was confirmed just now, or not long ago, is someone who was away. */
    Optional<Found> recognise(Track newcomer, List<Track> tracks, long nowNs) {
        double seenMs = newcomer.portrait().known().seenMs();
        if (seenMs < ENOUGH_MS || seenMs > DECIDED_MS || !newcomer.seenNow()) {
            return Optional.empty();
        }
        List<Absent> away = new ArrayList<>(lost.at(nowNs));
        List<Appearance> present = new ArrayList<>();
        for (Track other : tracks) {
            if (other != newcomer && other.established()) {
                if (other.unseenMs() > Track.OUT_OF_SIGHT_MS) {
                    away.add(absent(other));
                } else {
                    present.add(other.portrait().known().mean());
                }
            }
        }
        Optional<Found> found =
                recognition.find(newcomer.portrait().known().mean(), newcomer.box(), nowNs, away, present.stream());
        found.ifPresent(back -> {
            lost.remove(back.who());
            newcomer.portrait().continueFrom(back.who().looks());
        });
        return found;
    }

    private static Absent absent(Track track) {
        return new Absent(
                track.id(), track.portrait().known().mean(), track.last().box(), track.lastSeenNs());
    }
}
