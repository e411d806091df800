package io.posestream.estimation;

import static io.posestream.estimation.SpotPicture.BLUE;
import static io.posestream.estimation.SpotPicture.GREEN;
import static io.posestream.estimation.SpotPicture.RED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.image.Picture;
import io.posestream.inference.Batching;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelException;
import io.posestream.model.SpotModels;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that nobody wrote code for fits by its manifest: graph, engine, crop and decoder work together. */
class ManifestDrivenEstimatorTest {
    /** Twice the input's 64 x 96 and its aspect, so that the crop halves the picture. */
    private static final Box PERSON = new Box(30, 20, 128, 192);

    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();

    @TempDir
    Path folder;

    @Test
    void shouldFindSpotsBetweenCellsOfAHeatmap() {
        ModelBundle bundle = SpotModels.bundle(folder, "heatmap", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);

        Pose pose = estimate(bundle, spots(12));

        assertNear(pose.keypoint(0), 70.3, 60.9, 0.5);
        assertNear(pose.keypoint(1), 120.6, 110.2, 0.5);
        assertNear(pose.keypoint(2), 90.1, 170.7, 0.5);
    }

    @Test
    void shouldFollowTheAlignmentThatTheManifestNames() {
        String corners = SpotModels.HEATMAP_OUTPUT.replace("STRIDE", "CORNERS");
        ModelBundle bundle = SpotModels.bundle(folder, "corners", corners, SpotModels.CORNER_HEATMAP);
        ModelBundle mistaken =
                SpotModels.bundle(folder, "mistaken", SpotModels.HEATMAP_OUTPUT, SpotModels.CORNER_HEATMAP);

        assertNear(estimate(bundle, spots(12)).keypoint(2), 90.1, 170.7, 0.5);
        assertThat(estimate(mistaken, spots(12)).keypoint(2).y()).isNotCloseTo(170.7f, within(2f));
    }

    @Test
    void shouldStayWithinHalfACellWhenOnlyTheHigherNeighbourCounts() {
        ModelBundle none = SpotModels.bundle(
                folder, "none", SpotModels.HEATMAP_OUTPUT.replace("DARK", "NONE"), SpotModels.HEATMAP);
        ModelBundle quarter = SpotModels.bundle(
                folder, "quarter", SpotModels.HEATMAP_OUTPUT.replace("DARK", "QUARTER"), SpotModels.HEATMAP);

        // A cell is 4 input pixels, which are 8 picture pixels here.
        assertNear(estimate(none, spots(12)).keypoint(0), 70.3, 60.9, 4.1);
        assertNear(estimate(quarter, spots(12)).keypoint(0), 70.3, 60.9, 2.1);
    }

    @Test
    void shouldFindSpotsByTheirAxesAndSayWhichAreMissing() {
        ModelBundle bundle = SpotModels.bundle(folder, "simcc", SpotModels.SIMCC_OUTPUTS, SpotModels.SIMCC);
        Picture withoutBlue = new SpotPicture(240, 240)
                .spot(RED, 70, 60, 6)
                .spot(GREEN, 120, 110, 6)
                .picture();

        Pose pose = estimate(bundle, withoutBlue);

        assertNear(pose.keypoint(0), 70, 60, 1.1);
        assertNear(pose.keypoint(1), 120, 110, 1.1);
        assertThat(pose.keypoint(2).missing()).isTrue();
    }

    @Test
    void shouldSwapColoursWhenTheModelWantsBgr() {
        String manifest = SpotModels.manifest("bgr", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP)
                .replace("colourOrder: RGB", "colourOrder: BGR");
        ModelBundle bundle = ModelBundle.load(SpotModels.write(folder, "bgr", manifest, SpotModels.HEATMAP));

        Pose pose = estimate(bundle, spots(12));

        assertNear(pose.keypoint(0), 90.1, 170.7, 0.5);
        assertNear(pose.keypoint(2), 70.3, 60.9, 0.5);
    }

    @Test
    void shouldReadLooksOffTheMapsThatTheManifestNames() {
        Appearance looks = look(true).appearance();

        assertThat(looks.parts()).isEqualTo(2);
        assertThat(looks.channels()).isEqualTo(3);
        // on the red spot only red; between red, green and blue spots nothing much
        assertThat(looks.values()[0]).isGreaterThan(0.8f);
        assertThat(looks.values()[1]).isLessThan(0.05f);
        assertThat(looks.values()[2]).isLessThan(0.05f);
        assertThat(looks.values()[3]).isLessThan(0.3f);
        assertThat(looks.weights()[0]).isGreaterThan(0.8f);
    }

    @Test
    void shouldTellNoLooksUnlessAsked() {
        assertThat(look(false).appearance().isKnown()).isFalse();
    }

    private PoseEstimate look(boolean appearance) {
        String outputs = SpotModels.HEATMAP_OUTPUT + """
                appearance:
                  outputs: [heatmap]
                  parts:
                    - {name: red spot, between: [[red, red]]}
                    - {name: middle, between: [[red, right_spot], [left_spot, right_spot]]}
                """;
        ModelBundle bundle = SpotModels.bundle(folder, "looks", outputs, SpotModels.HEATMAP);
        try (PoseEstimator estimator =
                Estimators.openPoseEstimator(engine, bundle, Batching.onCpu(1), appearance, StageObserver.NONE)) {
            return estimator.estimate("test", spots(12), List.of(PERSON)).get(0);
        }
    }

    @Test
    void shouldFindTheDimmerOneOfTwoWhoStandTogether() {
        ModelBundle bundle = SpotModels.bundle(folder, "heatmap", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
        Picture picture = new SpotPicture(240, 240)
                .spot(RED, 80, 60, 6)
                .spot(GREEN, 115, 110, 6)
                .spot(BLUE, 95, 170, 6)
                .spot(RED, 150, 90, 6, 160)
                .spot(GREEN, 185, 140, 6, 160)
                .spot(BLUE, 170, 180, 6, 160)
                .picture();
        Box bright = PERSON;
        Box dim = PERSON.translate(45, 0);

        try (PoseEstimator estimator =
                Estimators.openPoseEstimator(engine, bundle, Batching.onCpu(1), false, StageObserver.NONE)) {
            Pose alone =
                    estimator.estimate("test", picture, List.of(dim)).get(0).pose();
            List<PoseEstimate> both = estimator.estimate("test", picture, List.of(dim, bright));

            assertNear(alone.keypoint(0), 80, 60, 0.6);
            assertNear(both.get(0).pose().keypoint(0), 150, 90, 0.6);
            assertNear(both.get(0).pose().keypoint(1), 185, 140, 0.6);
            assertNear(both.get(0).pose().keypoint(2), 170, 180, 0.6);
            assertNear(both.get(1).pose().keypoint(0), 80, 60, 0.6);
        }
    }

    @Test
    void shouldTakeTheSkeletonFromTheManifest() {
        ModelBundle bundle = SpotModels.bundle(folder, "heatmap", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
        try (PoseEstimator estimator =
                Estimators.openPoseEstimator(engine, bundle, Batching.onCpu(1), true, StageObserver.NONE)) {
            assertThat(estimator.skeleton().keypoints()).containsExactly("red", "left_spot", "right_spot");
            assertThat(estimator.skeleton().swap()).containsExactly(0, 2, 1);
            assertThat(estimator.modelId()).isEqualTo("heatmap");
            assertThat(estimator.engine()).isEqualTo("onnxruntime");
        }
    }

    @Test
    void shouldRefuseAPoseModelAsDetector() {
        ModelBundle bundle = SpotModels.bundle(folder, "heatmap", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);

        assertThatThrownBy(() -> Estimators.openDetector(engine, bundle, Batching.onCpu(1), StageObserver.NONE))
                .isInstanceOf(ModelException.class)
                .hasMessage("model bundle " + folder.resolve("heatmap")
                        + ": its task is pose; choose a model whose task is person-detection");
    }

    private static Picture spots(double spread) {
        return new SpotPicture(240, 240)
                .spot(RED, 70.3, 60.9, spread)
                .spot(GREEN, 120.6, 110.2, spread)
                .spot(BLUE, 90.1, 170.7, spread)
                .picture();
    }

    private Pose estimate(ModelBundle bundle, Picture picture) {
        try (PoseEstimator estimator =
                Estimators.openPoseEstimator(engine, bundle, Batching.onCpu(1), true, StageObserver.NONE)) {
            return estimator.estimate("test", picture, List.of(PERSON)).get(0).pose();
        }
    }

    private static void assertNear(Keypoint keypoint, double x, double y, double pixels) {
        assertThat(keypoint.missing()).isFalse();
        assertThat(Math.hypot(keypoint.x() - x, keypoint.y() - y))
                .as("distance of %s from %s, %s", keypoint, x, y)
                .isLessThanOrEqualTo(pixels * Math.sqrt(2));
        assertThat(keypoint.score()).isBetween(0.5f, 1f);
    }
}
