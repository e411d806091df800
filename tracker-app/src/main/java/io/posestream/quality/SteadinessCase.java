package io.posestream.quality;

import io.posestream.evaluation.motion.JitterEvaluation;
import io.posestream.evaluation.motion.Trail;
import io.posestream.evaluation.motion.Trails;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Pose;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A clip without truth: how unsteady keypoints are before and after smoothing. Real acceleration is in both figures, so
 * only their difference tells something.
 */
record SteadinessCase(String name, String shows, Path clip) implements QualityCase {
    private static final double NS_PER_MS = 1e6;

    @Override
    public TruthKind truth() {
        return TruthKind.NONE;
    }

    @Override
    public String input() {
        return clip.getFileName().toString();
    }

    @Override
    public Optional<Path> needs() {
        return Optional.of(clip);
    }

    @Override
    public Figures run(Bench bench) {
        Trails raw = new Trails(bench.perception().skeleton().size());
        Trails published = new Trails(bench.perception().skeleton().size());
        long frames;
        try (TrackedPictures tracked = new TrackedPictures(name, bench)) {
            tracked.show(clip, frame -> {
                add(raw, frame, TrackedPerson::rawPose);
                add(published, frame, TrackedPerson::pose);
            });
            frames = tracked.frames();
        }
        return Figures.NONE
                .with(Measure.RAW_ACCELERATION, acceleration(raw.all()))
                .with(Measure.ACCELERATION, acceleration(published.all()))
                .with(Measure.FRAMES, frames);
    }

    /** The published pose stands in for truth, whose part of the measure is not asked for. */
    private static void add(Trails trails, PoseFrame frame, Function<TrackedPerson, Pose> pose) {
        for (TrackedPerson person : frame.people()) {
            if (person.state() == TrackState.CONFIRMED) {
                Pose told = pose.apply(person);
                trails.add(person.trackId(), person.trackId(), frame.captureTimeNs() / NS_PER_MS, told, told);
            }
        }
    }

    private static double acceleration(List<Trail> trails) {
        return JitterEvaluation.of(trails, JitterEvaluation.REST_PX_PER_S)
                .jitter()
                .pxPerFrame2();
    }
}
