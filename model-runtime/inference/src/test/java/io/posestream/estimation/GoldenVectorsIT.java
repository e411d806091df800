package io.posestream.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.posestream.image.CropSampler;
import io.posestream.image.CropTransform;
import io.posestream.image.Letterbox;
import io.posestream.image.LetterboxSampler;
import io.posestream.image.Picture;
import io.posestream.image.PixelScaling;
import io.posestream.inference.Batching;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.TensorBinding;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.model.ModelManifest;
import io.posestream.model.OutputSpec;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Detection;
import io.posestream.pose.Pose;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped bundles give what an independent implementation gave on the same pictures. */
class GoldenVectorsIT {
    private static final String DETECTOR = "detect-nanodet-g-person-416";

    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();

    @ParameterizedTest
    @ValueSource(strings = {"pose-movenet-thunder-coco17-256x192", "pose-movenet-lightning-coco17-192x160", DETECTOR})
    void shouldComputeTheRecordedMaps(String modelId) {
        ModelBundle bundle = ModelCatalogue.shipped().load(modelId);
        JsonNode golden = GoldenFiles.caseOf(modelId);
        int height = golden.get("height").asInt();
        int width = golden.get("width").asInt();
        List<String> names =
                bundle.manifest().outputs().stream().map(OutputSpec::name).toList();
        try (InferenceSession session = engine.load(bundle);
                TensorBinding tensors = session.bind(height, width, 1, names);
                Picture picture = GoldenFiles.picture(golden.get("input").asText())) {
            feed(bundle.manifest(), picture, tensors.input());

            tensors.run(1);

            assertThat(golden.get("outputs").fieldNames()).toIterable().hasSameElementsAs(names);
            golden.get("outputs")
                    .properties()
                    .forEach(output -> assertMap(
                            tensors.output(output.getKey()),
                            tensors.outputItemShape(output.getKey()),
                            output.getValue()));
        }
    }

    private static void feed(ModelManifest manifest, Picture picture, FloatBuffer input) {
        if (manifest.id().equals(DETECTOR)) {
            Letterbox whole = Letterbox.fit(picture.width(), picture.height(), 416, 32);
            new LetterboxSampler().sample(picture, whole, InputScaling.of(manifest.input()), input);
        } else {
            new CropSampler().sample(picture, identity(picture), InputScaling.of(manifest.input()), input, 0);
        }
    }

    private static void assertMap(FloatBuffer map, int[] shape, JsonNode expected) {
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < map.capacity(); i++) {
            sum += map.get(i);
            lowest = Math.min(lowest, map.get(i));
            highest = Math.max(highest, map.get(i));
        }
        for (int axis = 0; axis < shape.length; axis++) {
            assertThat(shape[axis])
                    .isEqualTo(expected.get("shape").get(axis + 1).asInt());
        }
        double tolerance = 1e-3 * Math.max(Math.abs(lowest), Math.abs(highest));
        assertThat(sum / map.capacity()).isCloseTo(expected.get("mean").asDouble(), within(tolerance));
        assertThat(lowest).isCloseTo(expected.get("min").asDouble(), within(tolerance));
        assertThat(highest).isCloseTo(expected.get("max").asDouble(), within(tolerance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pose-movenet-thunder-coco17-256x192", "pose-movenet-lightning-coco17-192x160"})
    void shouldPlaceKeypointsWhereTheyWereRecorded(String modelId) {
        ModelBundle bundle = ModelCatalogue.shipped().load(modelId);
        JsonNode golden = GoldenFiles.caseOf(modelId);
        PixelScaling scaling = InputScaling.of(bundle.manifest().input());
        try (InferenceSession session = engine.load(bundle);
                Picture picture = GoldenFiles.picture(golden.get("input").asText());
                PoseWorker worker = new PoseWorker(
                        session.bind(picture.height(), picture.width(), 1),
                        scaling,
                        new BodyCover(bundle.manifest().poseSkeleton(), scaling),
                        PoseDecoders.of(bundle),
                        AppearanceSampler.NONE,
                        Alternatives.of(bundle.manifest()),
                        StageObserver.NONE)) {
            Pose pose = worker.compute(List.of(new PoseWorker.Crop(picture, identity(picture))))
                    .get(0)
                    .pose();

            JsonNode expected = golden.get("keypoints");
            assertThat(pose.size()).isEqualTo(expected.size());
            for (int j = 0; j < pose.size(); j++) {
                assertThat(pose.keypoint(j).x())
                        .isCloseTo((float) expected.get(j).get(0).asDouble(), within(0.05f));
                assertThat(pose.keypoint(j).y())
                        .isCloseTo((float) expected.get(j).get(1).asDouble(), within(0.05f));
                assertThat(pose.keypoint(j).score())
                        .isCloseTo((float) expected.get(j).get(2).asDouble(), within(0.002f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = DETECTOR)
    void shouldFindTheRecordedPeople(String modelId) {
        ModelBundle bundle = ModelCatalogue.shipped().load(modelId);
        JsonNode golden = GoldenFiles.caseOf(modelId);
        try (PersonDetector detector = Estimators.openDetector(engine, bundle, Batching.onCpu(1), StageObserver.NONE);
                Picture picture = GoldenFiles.picture(golden.get("input").asText())) {
            List<Detection> found = detector.detect("kitchen", picture);

            float threshold = (float) golden.get("score_threshold").asDouble();
            List<Detection> sure =
                    found.stream().filter(d -> d.score() >= threshold).toList();
            JsonNode expected = golden.get("boxes_xyxy_score");
            assertThat(sure).hasSize(expected.size());
            assertThat(found).hasSizeGreaterThan(sure.size()).allMatch(d -> d.score() >= 0.2f);
            for (int i = 0; i < sure.size(); i++) {
                JsonNode box = expected.get(i);
                assertThat(sure.get(i).box().x()).isCloseTo((float) box.get(0).asDouble(), within(0.1f));
                assertThat(sure.get(i).box().y()).isCloseTo((float) box.get(1).asDouble(), within(0.1f));
                assertThat(sure.get(i).box().right())
                        .isCloseTo((float) box.get(2).asDouble(), within(0.1f));
                assertThat(sure.get(i).box().bottom())
                        .isCloseTo((float) box.get(3).asDouble(), within(0.1f));
                assertThat(sure.get(i).score()).isCloseTo((float) box.get(4).asDouble(), within(0.001f));
            }
        }
    }

    private static CropTransform identity(Picture picture) {
        return new CropTransform(1, picture.width() / 2f, picture.height() / 2f, picture.width(), picture.height());
    }
}
