package io.posestream.quality;

import io.posestream.evaluation.AskedPeople;
import io.posestream.evaluation.StreamEvaluation;
import io.posestream.evaluation.StreamScores;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Skeleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A clip of JHMDB, one person, whose joints are labelled picture by picture.
 *
 * @param folder holds the clip and {@code joint_positions.json}
 */
record LabelledClipCase(String name, String shows, Path folder) implements QualityCase {
    private static final String LABELS = "joint_positions.json";
    private static final double PCK_ALPHA = .2;

    @Override
    public TruthKind truth() {
        return TruthKind.LABELLED;
    }

    @Override
    public String input() {
        return folder.getFileName().toString();
    }

    @Override
    public Optional<Path> needs() {
        return Optional.of(folder.resolve(LABELS));
    }

    @Override
    public Figures run(Bench bench) {
        Skeleton skeleton = bench.perception().skeleton();
        JhmdbLabels labels = JhmdbLabels.read(folder.resolve(LABELS), skeleton);
        StreamEvaluation evaluation = new StreamEvaluation(skeleton, PCK_ALPHA);
        try (TrackedPictures tracked = new TrackedPictures(name, bench)) {
            tracked.show(labels.clip(), frame -> {
                List<TrackedPerson> told = frame.people().stream()
                        .filter(person -> person.state() != TrackState.LOST)
                        .toList();
                evaluation.add(new AskedPeople(labels.people((int) frame.id().frameSeq()), told));
            });
        }
        StreamScores scores = evaluation.scores();
        return Figures.NONE
                .with(Measure.RECALL, scores.recall())
                .with(Measure.PRECISION, scores.precision())
                .with(Measure.ID_SWITCHES, scores.idSwitches())
                .with(Measure.PCK, scores.pck())
                .with(Measure.FRAMES, scores.frames());
    }
}
