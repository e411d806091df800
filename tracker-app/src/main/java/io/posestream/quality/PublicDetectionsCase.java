package io.posestream.quality;

import io.posestream.app.BoxTracking;
import io.posestream.dataset.DatasetException;
import io.posestream.dataset.mot.MotBenchmark;
import io.posestream.dataset.mot.MotReader;
import io.posestream.evaluation.identity.ClearScores;
import io.posestream.evaluation.identity.IdentityScores;
import io.posestream.evaluation.mot.MotEvaluation;
import io.posestream.tracking.TrackingConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The tracker alone on detections that others made, as SORT and its successors are compared.
 *
 * @param sequence folder in the layout of MOTChallenge: {@code det/det.txt}, {@code gt/gt.txt}
 * @param fps of the sequence
 */
record PublicDetectionsCase(String name, String shows, Path sequence, double fps) implements QualityCase {
    @Override
    public TruthKind truth() {
        return TruthKind.LABELLED;
    }

    @Override
    public String input() {
        return "mot/" + sequence.getFileName();
    }

    @Override
    public Optional<Path> needs() {
        return Optional.of(sequence);
    }

    @Override
    public Figures run(Bench bench) {
        try {
            Path tracks = Files.createTempFile("posestream-quality", ".txt");
            try {
                TrackingConfig config = TrackingConfig.BOXES;
                new BoxTracking(fps, config.highScore(), config.lowScore())
                        .run(MotReader.detections(sequence.resolve("det/det.txt")), tracks);
                return figures(MotEvaluation.of(
                                MotReader.identities(sequence.resolve("gt/gt.txt")),
                                MotReader.identities(tracks),
                                MotBenchmark.MOT15)
                        .scores());
            } finally {
                Files.deleteIfExists(tracks);
            }
        } catch (IOException e) {
            throw DatasetException.unreadable(sequence, e);
        }
    }

    private static Figures figures(IdentityScores scores) {
        ClearScores clear = scores.clear();
        return Figures.NONE
                .with(Measure.HOTA, scores.hota().hota())
                .with(Measure.IDF1, scores.id().idf1())
                .with(Measure.MOTA, clear.mota())
                .with(Measure.ID_SWITCHES, clear.idSwitches())
                .with(Measure.FRAGMENTS, clear.fragments())
                .with(Measure.RECALL, clear.recall())
                .with(Measure.PRECISION, clear.precision())
                .with(Measure.TRACKS, scores.count().trackIds())
                .with(Measure.TRUE_TRACKS, scores.count().truthIds())
                .with(Measure.FRAMES, scores.count().frames());
    }
}
