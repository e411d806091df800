package io.posestream.evaluation;

import io.posestream.evaluation.motion.JitterEvaluation;
import io.posestream.evaluation.motion.MotionScores;
import io.posestream.evaluation.motion.Trails;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.util.Map;

/**
 * How steady and how late a stream's keypoints are, as published and as the model saw them before smoothing. Only
 * people seen in the frame count: where somebody is guessed to be has no raw pose. Not thread-safe.
 */
public final class StreamMotion {
    private final PersonMatching matching;
    private final Trails published;
    private final Trails raw;

    public StreamMotion(Skeleton skeleton) {
        this.matching = new PersonMatching(skeleton);
        this.published = new Trails(skeleton.size());
        this.raw = new Trails(skeleton.size());
    }

    /** The next frame in order of time. */
    public void add(double timeMs, AskedPeople people) {
        for (Map.Entry<TrackedPerson, TrackedPerson> match : matching.match(people.truth(), people.published())
                .publishedOfTruth()
                .entrySet()) {
            TrackedPerson truth = match.getKey();
            TrackedPerson told = match.getValue();
            if (told.state() == TrackState.CONFIRMED) {
                published.add(truth.trackId(), told.trackId(), timeMs, truth.pose(), told.pose());
                raw.add(truth.trackId(), told.trackId(), timeMs, truth.pose(), told.rawPose());
            }
        }
    }

    /** Of the poses as published. */
    public MotionScores published() {
        return MotionScores.of(published.all(), JitterEvaluation.REST_PX_PER_S);
    }

    /** Of the poses as the model saw them. */
    public MotionScores raw() {
        return MotionScores.of(raw.all(), JitterEvaluation.REST_PX_PER_S);
    }
}
