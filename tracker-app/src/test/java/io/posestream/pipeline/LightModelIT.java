package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.estimation.Estimators;
import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimator;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.Picture;
import io.posestream.inference.Batching;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.observe.StageObserver;
import io.posestream.overload.Step;
import io.posestream.pose.Skeleton;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import io.posestream.smoothing.KalmanConfig;
import io.posestream.smoothing.KalmanSmoother;
import io.posestream.tracking.OksIouSimilarity;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real models that change places while people walk about. */
class LightModelIT {
    private static final String SCENE = "sim:?scene=plaza&people=3&fps=10&seconds=5&size=640x360&seed=4";
    private static final String THUNDER = "pose-movenet-thunder-coco17-256x192";
    private static final String LIGHTNING = "pose-movenet-lightning-coco17-192x160";

    private final List<PoseFrame> told = new ArrayList<>();

    @Test
    @Timeout(180)
    void shouldKeepEveryIdWhileTheModelsChangePlaces() {
        ModelCatalogue models = ModelCatalogue.shipped();
        Batching batching = Batching.onCpu(2);
        try (OnnxRuntimeEngine engine = new OnnxRuntimeEngine();
                PersonDetector detector = Estimators.openDetector(
                        engine, models.load("detect-nanodet-g-person-416"), batching, StageObserver.NONE);
                PoseEstimator usual = pose(engine, models.load(THUNDER), batching, true);
                PoseEstimator light = pose(engine, models.load(LIGHTNING), batching, false);
                PictureTracker tracker = tracker(detector, usual, light);
                SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(SCENE))) {
            watch(camera, tracker);
        }

        assertThat(told).extracting(frame -> frame.model().modelId()).contains(THUNDER, LIGHTNING);
        TreeSet<Long> ids = new TreeSet<>();
        told.forEach(frame -> frame.people().forEach(person -> ids.add(person.trackId())));
        assertThat(ids).as("three people, three ids").containsExactly(1L, 2L, 3L);
        assertThat(told.subList(10, told.size()))
                .allSatisfy(frame -> assertThat(frame.people())
                        .filteredOn(person -> person.state() == TrackState.CONFIRMED)
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    private void watch(SimulatedCamera camera, PictureTracker tracker) {
        for (long i = 0; i < camera.expectedPictures(); i++) {
            SimulatedPicture next = Objects.requireNonNull(camera.nextSimulated());
            long timeNs = next.timed().timeNs();
            tracker.spend(i / 10 % 2 == 0 ? Step.FULL : Step.LIGHT_MODEL);
            try (Picture picture = next.timed().picture()) {
                Accepted accepted =
                        new Accepted(new FrameId("cam", 0, i), timeNs, timeNs, picture.width(), picture.height());
                told.add(tracker.look(accepted, picture, false).poses());
            }
        }
    }

    private static PoseEstimator pose(
            OnnxRuntimeEngine engine, ModelBundle bundle, Batching batching, boolean appearance) {
        return Estimators.openPoseEstimator(engine, bundle, batching, appearance, StageObserver.NONE);
    }

    private static PictureTracker tracker(PersonDetector detector, PoseEstimator usual, PoseEstimator light) {
        PoseFrames frames = PoseFrames.of(usual, Optional.empty());
        return new PictureTracker(
                "cam",
                detector,
                frames,
                Optional.of(frames.by(light)),
                new LightenedStage(new SingleFrames(usual), light),
                new SimilarityTracker(
                        Skeleton.COCO_17, TrackingConfig.DEFAULT, new OksIouSimilarity(Skeleton.COCO_17), 60_000),
                new KalmanSmoother(Skeleton.COCO_17, KalmanConfig.DEFAULT, 0),
                CameraMotionEstimator.ofStillCamera(),
                PipelineSettings.DEFAULT,
                StageObserver.NONE);
    }
}
