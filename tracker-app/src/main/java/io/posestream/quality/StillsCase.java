package io.posestream.quality;

import io.posestream.app.Sources;
import io.posestream.dataset.coco.CocoCategory;
import io.posestream.dataset.coco.CocoId;
import io.posestream.dataset.coco.CocoImage;
import io.posestream.dataset.coco.CocoPoint;
import io.posestream.dataset.coco.CocoResult;
import io.posestream.dataset.coco.CocoResults;
import io.posestream.dataset.coco.CocoTruth;
import io.posestream.dataset.coco.CocoTruthReader;
import io.posestream.evaluation.coco.CocoEvaluation;
import io.posestream.evaluation.coco.CocoScores;
import io.posestream.frame.FrameId;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import io.posestream.pipeline.Accepted;
import io.posestream.pose.Box;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Photographs with COCO's labels: detector and pose model on single pictures, everybody believed at first sight.
 *
 * @param annotations COCO keypoints; names the pictures
 * @param pictures folder
 */
record StillsCase(String name, String shows, Path annotations, Path pictures) implements QualityCase {

    @Override
    public TruthKind truth() {
        return TruthKind.LABELLED;
    }

    @Override
    public String input() {
        return annotations.getFileName().toString();
    }

    @Override
    public Optional<Path> needs() {
        return Optional.of(annotations);
    }

    @Override
    public Figures run(Bench bench) {
        CocoTruth truth = CocoTruthReader.read(annotations);
        CocoId person =
                truth.categories().stream().map(CocoCategory::id).findFirst().orElse(CocoId.of(1));
        List<CocoResult> results = new ArrayList<>();
        for (CocoImage image : truth.images()) {
            people(bench, image).forEach(found -> results.add(result(image, person, found)));
            bench.stepDone().run();
        }
        CocoScores scores = CocoEvaluation.of(truth, new CocoResults(results, List.of()));
        return Figures.NONE
                .with(Measure.AP, scores.figures().getOrDefault("AP", Double.NaN))
                .with(Measure.AP50, scores.figures().getOrDefault("AP50", Double.NaN))
                .with(Measure.FRAMES, truth.images().size());
    }

    private List<TrackedPerson> people(Bench bench, CocoImage image) {
        Path file = pictures.resolve(image.fileName());
        try (PictureSource source = new Sources().openPictures(file.toString())) {
            TimedPicture timed = source.next();
            if (timed == null) {
                return List.of();
            }
            try (Picture picture = timed.picture()) {
                Accepted accepted = new Accepted(new FrameId(name, 0, 0), 0, 0, picture.width(), picture.height());
                return bench.perception()
                        .stillTracker(image.fileName())
                        .look(accepted, picture, false)
                        .poses()
                        .people();
            }
        }
    }

    /** Scored as COCO asks: how sure the box is, times how sure its keypoints are on average. */
    private static CocoResult result(CocoImage image, CocoId category, TrackedPerson found) {
        List<CocoPoint> points = found.rawPose().keypoints().stream()
                .map(keypoint -> new CocoPoint(keypoint.x(), keypoint.y(), 1))
                .toList();
        double area = found.rawPose().bounds(0).map(Box::area).orElse(0f);
        double score = found.score() * found.rawPose().score();
        return new CocoResult(image.id(), category, points, score, area);
    }
}
