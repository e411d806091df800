package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoBox;
import io.posestream.dataset.coco.CocoImage;
import io.posestream.dataset.coco.CocoResultsReader;
import io.posestream.dataset.coco.CocoTruth;
import io.posestream.dataset.coco.CocoTruthReader;
import io.posestream.estimation.Estimators;
import io.posestream.estimation.PoseEstimate;
import io.posestream.estimation.PoseEstimator;
import io.posestream.evaluation.coco.CocoEvaluation;
import io.posestream.evaluation.coco.CocoScores;
import io.posestream.export.CocoWriter;
import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.ModelCatalogue;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Box;
import io.posestream.pose.Pose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Truth, photographs, model, results file and evaluation in one chain: 32 photographs of COCO val2017, 68 people. */
class CocoMiniIT {
    private static final Path DATA = Path.of("../../shared/data/coco-mini");
    private static final Set<TrackState> ALL = Set.of(TrackState.CONFIRMED);

    @TempDir
    Path folder;

    /** Python with the same files and boxes measured AP .495 and AP50 .687 (crop margin 1.25). */
    @Test
    void shouldScoreTheShippedModelOnTrueBoxesAsItWasMeasuredElsewhere() {
        assumeTrue(Files.isDirectory(DATA), "no development data at " + DATA);
        CocoScores alone = scores(false);
        assertThat(alone.figures().get("AP")).isCloseTo(0.495, within(0.02));
        assertThat(alone.figures().get("AP50")).isCloseTo(0.687, within(0.02));
        CocoScores together = scores(true);
        assertThat(together.figures().get("AP50"))
                .as("who stands half behind another is looked at a second time")
                .isGreaterThan(Objects.requireNonNull(alone.figures().get("AP50")));
    }

    /** @param together all people of a photograph in one call */
    private CocoScores scores(boolean together) {
        CocoTruth truth = CocoTruthReader.read(DATA.resolve("person_keypoints_val.json"));
        Path results = folder.resolve(together ? "together.json" : "alone.json");

        try (InferenceEngine engine = new OnnxRuntimeEngine();
                PoseEstimator estimator = Estimators.openPoseEstimator(
                        engine,
                        ModelCatalogue.shipped().load("pose-movenet-thunder-coco17-256x192"),
                        Batching.onCpu(1),
                        false,
                        StageObserver.NONE);
                CocoWriter writer = new CocoWriter(results, FrameId::frameSeq, ALL)) {
            for (CocoImage image : truth.images()) {
                writer.write(frame(image, people(image, truth, estimator, together)));
            }
        }

        return CocoEvaluation.of(truth, CocoResultsReader.read(results, truth));
    }

    private static List<TrackedPerson> people(
            CocoImage image, CocoTruth truth, PoseEstimator estimator, boolean together) {
        List<Box> boxes = truth.annotations().stream()
                .filter(person -> person.imageId().equals(image.id()) && person.labelled() > 0)
                .map(CocoMiniIT::box)
                .toList();
        List<TrackedPerson> people = new ArrayList<>();
        try (PictureSource source = new Sources()
                .openPictures(DATA.resolve("val").resolve(image.fileName()).toString())) {
            TimedPicture picture = Objects.requireNonNull(source.next());
            List<PoseEstimate> found = together
                    ? estimator.estimate("coco", picture.picture(), boxes)
                    : boxes.stream()
                            .map(box -> estimator
                                    .estimate("coco", picture.picture(), List.of(box))
                                    .get(0))
                            .toList();
            picture.picture().close();
            for (int i = 0; i < boxes.size(); i++) {
                Pose pose = found.get(i).pose();
                people.add(new TrackedPerson(i, TrackState.CONFIRMED, pose.score(), boxes.get(i), pose, pose));
            }
        }
        return people;
    }

    private static Box box(CocoAnnotation person) {
        CocoBox box = person.box();
        return new Box((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
    }

    private static PoseFrame frame(CocoImage image, List<TrackedPerson> people) {
        return new PoseFrame(
                new FrameId(
                        "coco", 0, Objects.requireNonNull(image.id().number()).longValueExact()),
                0,
                0,
                0,
                image.width(),
                image.height(),
                "body-pose/coco-17",
                new ModelInfo("pose-movenet-thunder-coco17-256x192", "onnxruntime", "fp32"),
                0,
                Outcome.TRACKED,
                "",
                false,
                people);
    }
}
