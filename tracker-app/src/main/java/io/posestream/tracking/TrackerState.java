package io.posestream.tracking;

import java.util.List;

/**
 * All that a {@link PoseTracker} has learnt, as a value: a tracker with the same settings that restores it answers
 * every later frame as the first would have. What it holds is the tracker's own affair.
 *
 * @param lastId the highest id that was given
 * @param nowNs picture time of the last update
 */
public record TrackerState(
        long lastId, long nowNs, List<TrackSnapshot> tracks, Looks.State looks, List<Convergence.Shared> converging) {

    public TrackerState {
        tracks = List.copyOf(tracks);
        converging = List.copyOf(converging);
    }

    /** The same without what is known of looks: another model reads them otherwise, and nothing compares. */
    public TrackerState withoutLooks() {
        return new TrackerState(
                lastId,
                nowNs,
                tracks.stream().map(TrackSnapshot::withoutLooks).toList(),
                new Looks.State(new AppearanceScale().state(), List.of()),
                converging);
    }

    /** People who have an id now. */
    public int people() {
        return (int) tracks.stream().filter(track -> track.life().id() > 0).count();
    }
}
