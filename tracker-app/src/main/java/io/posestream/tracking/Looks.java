package io.posestream.tracking;

import io.posestream.pose.Appearance;
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

    /** A track not seen for this long may have gone on as a newcomer. */
    private static final long OUT_OF_SIGHT_MS = 400;

    /** The share of looks in a similarity where place alone is ambiguous. */
    private static final double WEIGHT = 0.5;

    private final AppearanceScale scale = new AppearanceScale();
    private final Recognition recognition = new Recognition(scale);
    private final MixUps mixUps = new MixUps(scale);
    private final LostPeople lost;

    Looks(long reIdMs) {
        lost = new LostPeople(reIdMs);
    }

    /**
     * Where several pairs compete, those who look alike go up and those who do not go down, never below the gate: looks
     * choose among what motion allows, and forbid nothing.
     */
    void weigh(double[][] similarity, double gate, List<Track> rows, List<Observation> columns) {
        boolean[][] rivals = Rivals.in(similarity, gate, columns.size());
        for (int row = 0; row < rows.size(); row++) {
            Appearance known = rows.get(row).portrait().known().mean();
            for (int column = 0; column < columns.size(); column++) {
                if (rivals[row][column]) {
                    double alike = scale.similarity(known, columns.get(column).appearance());
                    double weighed = similarity[row][column] * (1 + WEIGHT * alike) / (1 + WEIGHT);
                    similarity[row][column] = Math.max(gate, weighed);
                }
            }
        }
    }

    /** Takes in what this frame showed, after it is known who was seen; puts mixed up people right. */
    List<TrackChange> observe(List<Track> tracks, long nowNs) {
        List<Track> established = tracks.stream().filter(Track::established).toList();
        mixUps.notice(established);
        for (Track track : tracks) {
            if (ClearView.on(track, tracks)) {
                scale.learn(track.last().appearance());
                track.portrait().learn(track.last().appearance(), nowNs);
            }
        }
        return mixUps.resolve(established);
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
                if (other.unseenMs() > OUT_OF_SIGHT_MS) {
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
