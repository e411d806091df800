package io.posestream.tracking;

import io.posestream.assignment.Assignment;
import io.posestream.pose.Box;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who of this frame's observations belongs to which track, in rounds (after ByteTrack, Zhang et al. 2022): the sure
 * observations go first to people already believed, then the unsure ones may only continue what is left of these, and
 * what nobody claimed goes to those not yet believed. Lives for one frame.
 */
final class Association {

    private final PoseSimilarity similarity;
    private final Looks looks;
    private final double gate;
    private final Set<Track> tracks;
    private final Set<Observation> observations;
    private final List<Box> boxes;
    private final IdentityHashMap<Observation, Double> mostAlike;

    Association(
            PoseSimilarity similarity, Looks looks, double gate, List<Track> tracks, List<Observation> observations) {
        this.similarity = similarity;
        this.looks = looks;
        this.gate = gate;
        this.tracks = new LinkedHashSet<>(tracks);
        this.observations = new LinkedHashSet<>(observations);
        this.boxes = observations.stream().map(Observation::box).toList();
        this.mostAlike = looks.mostAlike(observations, tracks);
    }

    /** Pairs those still alone that qualify; each track paired takes in its observation. */
    void round(Predicate<Track> whichTracks, Predicate<Observation> whichObservations) {
        round(whichTracks, whichObservations, Track::expectation);
    }

    /**
     * A second chance for those that were last seen where somebody is seen now: a prediction may run away, as from a
     * jumper who lands (observation-centric recovery, Cao et al. 2023).
     */
    void recover(Predicate<Track> whichTracks, Predicate<Observation> whichObservations) {
        round(whichTracks, whichObservations, Track::lastSight);
    }

    /** @param view what of each track is compared with the observations */
    private void round(
            Predicate<Track> whichTracks, Predicate<Observation> whichObservations, Function<Track, Expectation> view) {
        List<Track> rows = tracks.stream().filter(whichTracks).toList();
        List<Observation> columns =
                observations.stream().filter(whichObservations).toList();
        double[][] matrix = new double[rows.size()][];
        for (int row = 0; row < rows.size(); row++) {
            matrix[row] = compare(view.apply(rows.get(row)), rows.get(row), columns);
        }
        looks.weigh(matrix, rows, columns, mostAlike);
        int[] columnOf = Assignment.solve(matrix, columns.size(), gate);
        for (int row = 0; row < rows.size(); row++) {
            if (columnOf[row] != Assignment.NONE) {
                Observation seen = columns.get(columnOf[row]);
                rows.get(row).see(whole(rows.get(row), seen));
                tracks.remove(rows.get(row));
                observations.remove(seen);
            }
        }
    }

    /**
     * As the track should see it: with what others hide. A newcomer's size is not known yet, and boxes that come
     * without poses are of a detector that may guess whole bodies itself, as those of TUD-Campus do.
     */
    private Observation whole(Track track, Observation seen) {
        if (!seen.detected() || !track.established() || seen.pose().size() == 0) {
            return seen;
        }
        return seen.withBox(WholeBox.of(seen.box(), track.box(), boxes));
    }

    private double[] compare(Expectation expected, Track track, List<Observation> candidates) {
        return candidates.stream()
                .mapToDouble(seen -> track.accepts(seen) && PlausibilityGate.admits(expected, seen)
                        ? similarity.between(expected, seen)
                        : 0)
                .toArray();
    }

    List<Track> unseen() {
        return new ArrayList<>(tracks);
    }

    /** Observations that are nobody's yet, best first. */
    List<Observation> unclaimed() {
        return new ArrayList<>(observations);
    }
}
