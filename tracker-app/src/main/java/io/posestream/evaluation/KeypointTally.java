package io.posestream.evaluation;

import io.posestream.evaluation.keypoint.Pck;
import io.posestream.evaluation.keypoint.ReferenceLength;
import io.posestream.evaluation.motion.MotionScores;
import io.posestream.evaluation.motion.Trail;
import io.posestream.evaluation.motion.Trails;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Gathers how the keypoints of one stream's found people lie and move. One owner. */
final class KeypointTally {
    private final Pck pck;
    private final List<Pck.Count> counts;
    private final Trails published;
    private final Trails raw;

    KeypointTally(Skeleton skeleton, double pckAlpha) {
        pck = new Pck(ReferenceLength.torso(skeleton), pckAlpha);
        counts = new ArrayList<>(Collections.nCopies(skeleton.size(), Pck.Count.NONE));
        published = new Trails(skeleton.size());
        raw = new Trails(skeleton.size());
    }

    /**
     * @param timeMs when the picture was taken
     * @return the person's keypoints together
     */
    Pck.Count add(double timeMs, TrackedPerson truth, TrackedPerson told) {
        List<Pck.Count> now = pck.perJoint(truth.pose(), truth.box(), told.pose());
        for (int i = 0; i < counts.size(); i++) {
            counts.set(i, counts.get(i).plus(now.get(i)));
        }
        published.add(truth.trackId(), told.trackId(), timeMs, truth.pose(), told.pose());
        raw.add(truth.trackId(), told.trackId(), timeMs, truth.pose(), told.rawPose());
        return sum(now);
    }

    /** One keypoint of all streams. */
    static KeypointFigures figures(String name, List<KeypointTally> streams, int keypoint, double restPxPerS) {
        return figures(
                name,
                sum(streams.stream().map(stream -> stream.counts.get(keypoint)).toList()),
                trails(streams, stream -> stream.published.ofKeypoint(keypoint)),
                trails(streams, stream -> stream.raw.ofKeypoint(keypoint)),
                restPxPerS);
    }

    /** All keypoints of all streams. */
    static KeypointFigures figures(String name, List<KeypointTally> streams, double restPxPerS) {
        return figures(
                name,
                sum(streams.stream().flatMap(stream -> stream.counts.stream()).toList()),
                trails(streams, stream -> stream.published.all()),
                trails(streams, stream -> stream.raw.all()),
                restPxPerS);
    }

    private static KeypointFigures figures(
            String name, Pck.Count count, List<Trail> published, List<Trail> raw, double restPxPerS) {
        return new KeypointFigures(
                name,
                count,
                Trail.meanDistance(published),
                MotionScores.of(published, restPxPerS),
                MotionScores.of(raw, restPxPerS));
    }

    private static Pck.Count sum(List<Pck.Count> counts) {
        return counts.stream().reduce(Pck.Count.NONE, Pck.Count::plus);
    }

    private static List<Trail> trails(List<KeypointTally> streams, Function<KeypointTally, List<Trail>> which) {
        return streams.stream().flatMap(stream -> which.apply(stream).stream()).toList();
    }
}
