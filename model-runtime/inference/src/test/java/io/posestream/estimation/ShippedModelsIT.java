package io.posestream.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.image.Picture;
import io.posestream.inference.Batching;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Box;
import io.posestream.pose.Detection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many callers share the shipped models, and each gets its own answer. */
@Timeout(60)
class ShippedModelsIT {
    private static final String LIGHTNING = "pose-movenet-lightning-coco17-192x160";
    private static final int CALLERS = 8;
    private static final int CALLS_EACH = 12;

    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();
    private final Picture scene = GoldenFiles.picture("scene-288x416.png");

    @Test
    void shouldAnswerABatchExactlyAsItsItemsAlone() {
        List<Box> boxes = boxes();
        ExecutorService callers = Executors.newFixedThreadPool(boxes.size());
        try (PoseEstimator alone = estimator(Batching.onCpu(1));
                PoseEstimator together =
                        estimator(new Batching(1, boxes.size(), TimeUnit.SECONDS.toNanos(1), 64, boxes::size))) {
            List<CompletableFuture<PoseEstimate>> calls = boxes.stream()
                    .map(box -> CompletableFuture.supplyAsync(() -> look(together, "b", box), callers))
                    .toList();
            assertThat(calls.stream().map(CompletableFuture::join).toList())
                    .isEqualTo(boxes.stream().map(box -> look(alone, "a", box)).toList());
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void shouldNeverGiveOneCallerThePoseOfAnother() throws InterruptedException {
        List<Box> boxes = boxes();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (PoseEstimator estimator =
                estimator(new Batching(2, 4, TimeUnit.MILLISECONDS.toNanos(2), 8, () -> CALLERS))) {
            List<PoseEstimate> expected =
                    boxes.stream().map(box -> look(estimator, "before", box)).toList();
            assertThat(Set.copyOf(expected)).hasSameSizeAs(boxes);

            List<CompletableFuture<Void>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.runAsync(
                            () -> {
                                for (int i = 0; i < CALLS_EACH; i++) {
                                    int person = (caller + i) % boxes.size();
                                    assertThat(estimator.estimate(
                                                    "camera-" + caller, scene, List.of(boxes.get(person))))
                                            .containsExactly(expected.get(person));
                                }
                            },
                            callers))
                    .toList();
            calls.forEach(CompletableFuture::join);
        } finally {
            callers.shutdown();
            assertThat(callers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void shouldDetectThePersonInPicturesOfAnyShape() {
        try (PersonDetector detector = detector(StageObserver.NONE)) {
            Box person = best(detector.detect("a", scene));

            assertSamePerson(detector.detect("b", padded(416, 416)), person);
            assertSamePerson(detector.detect("c", padded(700, 288)), person);
            assertSamePerson(detector.detect("d", padded(416, 600)), person);
            assertSamePerson(detector.detect("e", padded(640, 480)), person);
            assertSamePerson(detector.detect("f", padded(500, 700)), person);
            assertSamePerson(detector.detect("a", scene), person);
        }
    }

    @Test
    void shouldTellHowLongEachStageTook() {
        Set<Stage> told = ConcurrentHashMap.newKeySet();
        StageObserver observer = (stage, durationNs) -> {
            if (durationNs > 0) {
                told.add(stage);
            }
        };
        try (PersonDetector detector = detector(observer);
                PoseEstimator estimator = Estimators.openPoseEstimator(
                        engine, ModelCatalogue.shipped().load(LIGHTNING), Batching.onCpu(1), true, observer)) {
            Box person = best(detector.detect("a", scene));
            estimator.estimate("a", scene, List.of(person));
        }
        assertThat(told).isEqualTo(EnumSet.of(Stage.DETECT, Stage.PREPROCESS, Stage.INFERENCE, Stage.POSTPROCESS));
    }

    @Test
    void shouldFailOnlyTheCallWhosePictureIsClosed() {
        Picture closed = padded(416, 288);
        closed.close();
        try (PoseEstimator estimator = estimator(Batching.onCpu(1))) {
            assertThatThrownBy(() -> estimator.estimate("a", closed, boxes()))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(estimator.estimate("a", scene, boxes())).hasSameSizeAs(boxes());
            assertThat(estimator.estimate("a", scene, List.of())).isEmpty();
        }
    }

    private PoseEstimate look(PoseEstimator estimator, String streamId, Box box) {
        return estimator.estimate(streamId, scene, List.of(box)).get(0);
    }

    private PoseEstimator estimator(Batching batching) {
        ModelBundle lightning = ModelCatalogue.shipped().load(LIGHTNING);
        return Estimators.openPoseEstimator(engine, lightning, batching, true, StageObserver.NONE);
    }

    private PersonDetector detector(StageObserver observer) {
        ModelBundle nanodet = ModelCatalogue.shipped().load("detect-nanodet-g-person-416");
        return Estimators.openDetector(engine, nanodet, Batching.onCpu(1), observer);
    }

    /** Seven views of the scene, each with a pose of its own. */
    private static List<Box> boxes() {
        return IntStream.range(0, 7)
                .mapToObj(i -> new Box(230 - 8 * i, 40 + 3 * i, 90 + 4 * i, 185 - 5 * i))
                .toList();
    }

    private static Box best(List<Detection> found) {
        return found.get(0).box();
    }

    private static void assertSamePerson(List<Detection> found, Box person) {
        assertThat(found).isNotEmpty();
        assertThat(best(found).iou(person)).isCloseTo(1, within(0.2f));
    }

    /** The scene at the top left of a larger black picture. */
    private Picture padded(int width, int height) {
        Picture picture = Picture.allocate(width, height);
        for (int y = 0; y < Math.min(height, scene.height()); y++) {
            int count = 3 * Math.min(width, scene.width());
            picture.rgb().put(3 * y * width, scene.rgb(), 3 * y * scene.width(), count);
        }
        return picture;
    }
}
