package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.estimation.Estimators;
import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimate;
import io.posestream.estimation.PoseEstimator;
import io.posestream.graph.HalfPrecision;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.ModelCatalogue;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Box;
import io.posestream.pose.Detection;
import io.posestream.pose.Keypoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The half precision graph that our exporter makes of the shipped pose model, on simulated people. */
class HalfPrecisionIT {
    private static final String POSE = "pose-movenet-thunder-coco17-256x192";
    private static final String DETECTOR = "detect-nanodet-g-person-416";
    private static final String CAMERA = "sim:?scene=plaza&people=4&fps=5&seconds=2&size=640x480&seed=3";
    private static final float CROP_HEIGHT = 256;
    private static final float CROP_MARGIN = 1.25f;
    private static final float SURE = 0.3f;

    @TempDir
    Path folder;

    @Test
    void keypointsShouldStayWhereTheyAre() {
        List<Double> movedPx = new ArrayList<>();
        try (InferenceEngine engine = new OnnxRuntimeEngine();
                PersonDetector detector = Estimators.openDetector(
                        engine, ModelCatalogue.shipped().load(DETECTOR), Batching.onCpu(1), StageObserver.NONE);
                PoseEstimator single = estimator(engine, ModelCatalogue.shipped());
                PoseEstimator half = estimator(engine, inHalf(POSE));
                PictureSource camera = new Sources().openPictures(CAMERA)) {
            for (TimedPicture shown = camera.next(); shown != null; shown = camera.next()) {
                List<Box> boxes = detector.detect("cam", shown.picture()).stream()
                        .filter(detection -> detection.score() >= 0.5)
                        .map(Detection::box)
                        .toList();
                List<PoseEstimate> expected = single.estimate("cam", shown.picture(), boxes);
                List<PoseEstimate> actual = half.estimate("cam", shown.picture(), boxes);
                shown.picture().close();
                for (int i = 0; i < boxes.size(); i++) {
                    movedPx.addAll(moved(boxes.get(i), expected.get(i), actual.get(i)));
                }
            }
        }

        movedPx.sort(null);
        assertThat(movedPx).hasSizeGreaterThan(300);
        // Beyond that two cells of a heatmap are nearly equal, and rounding chooses the other one.
        assertThat(movedPx.get(movedPx.size() * 98 / 100))
                .as("98 of 100 keypoints, crop px")
                .isLessThan(0.25);
        assertThat(movedPx.get(movedPx.size() / 2)).as("median, crop px").isLessThan(0.03);
    }

    /** Of the keypoints that the model is sure of, in pixels of the crop. */
    private static List<Double> moved(Box box, PoseEstimate expected, PoseEstimate actual) {
        List<Double> moved = new ArrayList<>();
        double scale = CROP_HEIGHT / (box.height() * CROP_MARGIN);
        for (int k = 0; k < expected.pose().size(); k++) {
            Keypoint one = expected.pose().keypoint(k);
            Keypoint other = actual.pose().keypoint(k);
            if (one.score() >= SURE) {
                moved.add(scale * Math.hypot(one.x() - other.x(), one.y() - other.y()));
            }
        }
        return moved;
    }

    private static PoseEstimator estimator(InferenceEngine engine, ModelCatalogue catalogue) {
        return Estimators.openPoseEstimator(engine, catalogue.load(POSE), Batching.onCpu(1), false, StageObserver.NONE);
    }

    /** A shelf with the bundle of that id, its graph converted. */
    private ModelCatalogue inHalf(String id) {
        CopiedBundle.withoutReference(id, folder, graph -> RoundedToHalf.of(HalfPrecision.of(graph)));
        return ModelCatalogue.shipped().with(folder);
    }
}
