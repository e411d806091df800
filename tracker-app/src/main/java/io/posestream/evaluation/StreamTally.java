package io.posestream.evaluation;

import io.posestream.evaluation.identity.IdentityFrame;
import io.posestream.evaluation.keypoint.Pck;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** Gathers all about one stream of one epoch, frame by frame in order. One owner. */
final class StreamTally {
    private static final double NS_PER_MS = 1e6;
    private static final double MS_PER_S = 1000;

    private final ToDoubleBiFunction<TrackedPerson, TrackedPerson> similarity;
    private final PersonMatching matching;
    private final KeypointTally keypoints;
    private final List<IdentityFrame> frames = new ArrayList<>();
    private final SortedMap<Long, MomentFigures> moments = new TreeMap<>();
    private final long startNs;

    /** @param startNs when the first picture was taken */
    StreamTally(Skeleton skeleton, ComparisonSettings settings, long startNs) {
        this.similarity = settings.similarity().over(skeleton);
        this.matching = new PersonMatching(skeleton);
        this.keypoints = new KeypointTally(skeleton, settings.pckAlpha());
        this.startNs = startNs;
    }

    void add(PoseFrame truth, List<TrackedPerson> told) {
        frames.add(identities(truth.people(), told));
        double timeMs = (truth.captureTimeNs() - startNs) / NS_PER_MS;
        PersonMatching.Matches matches = matching.match(truth.people(), told);
        Pck.Count pck = Pck.Count.NONE;
        for (Map.Entry<TrackedPerson, TrackedPerson> pair :
                matches.publishedOfTruth().entrySet()) {
            pck = pck.plus(keypoints.add(timeMs, pair.getKey(), pair.getValue()));
        }
        long second = (long) Math.floor(timeMs / MS_PER_S);
        MomentFigures now = new MomentFigures(
                second,
                truth.people().size(),
                told.size(),
                matches.publishedOfTruth().size(),
                matches.idSwitches(),
                pck);
        moments.merge(second, now, MomentFigures::plus);
    }

    private IdentityFrame identities(List<TrackedPerson> truth, List<TrackedPerson> told) {
        double[][] alike = new double[truth.size()][told.size()];
        for (int row = 0; row < alike.length; row++) {
            for (int column = 0; column < told.size(); column++) {
                // Boxes are float: the overlap of equal ones may round above 1.
                alike[row][column] = Math.min(1, similarity.applyAsDouble(truth.get(row), told.get(column)));
            }
        }
        return new IdentityFrame(ids(truth), ids(told), alike);
    }

    private static List<Long> ids(List<TrackedPerson> people) {
        return people.stream().map(TrackedPerson::trackId).toList();
    }

    List<IdentityFrame> frames() {
        return frames;
    }

    KeypointTally keypoints() {
        return keypoints;
    }

    SortedMap<Long, MomentFigures> moments() {
        return moments;
    }
}
