package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.app.UntrainedHead;
import io.posestream.estimation.Estimators;
import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimator;
import io.posestream.frame.FrameId;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.Picture;
import io.posestream.inference.Batching;
import io.posestream.inference.onnx.OnnxRuntimeEngine;
import io.posestream.model.HeadBundle;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelCatalogue;
import io.posestream.observe.StageObserver;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import io.posestream.smoothing.NoSmoothing;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.HeadSession;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RefinedPose;
import io.posestream.temporal.RobustRts;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackingConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Drawn people, the real decoder of poses, the real head: an untrained one says what robust smoothing says. */
class HeadIT {
    private static final String SCENE = "sim:?scene=plaza&people=3&fps=10&seconds=3&size=640x360&seed=4";
    private static final int LOOK_AHEAD = 2;

    private final RobustRts smoother = new RobustRts(MotionNoise.DEFAULT);
    private final Set<String> shapes = new HashSet<>();
    private int compared;

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void shouldTellTheRobustCandidateOfEveryWindowAtOnceAndAfterwards() {
        ModelBundle backbone = UntrainedHead.backbone();
        HeadBundle bundle = UntrainedHead.write(folder);
        Batching batching = Batching.onCpu(2);
        try (OnnxRuntimeEngine engine = new OnnxRuntimeEngine();
                HeadSession head = HeadSession.open(engine, bundle, backbone, batching);
                PersonDetector detector = Estimators.openDetector(
                        engine, ModelCatalogue.shipped().load("detect-nanodet-g-person-416"), batching, silent());
                PoseEstimator estimator = Estimators.openPoseEstimator(
                        engine,
                        backbone,
                        batching,
                        false,
                        bundle.manifest().backbone().maps(),
                        silent());
                SimulatedCamera drawn = new SimulatedCamera(SimulationSettings.parse(SCENE))) {
            FeatureRing ring = head.openRing(40);
            Windows windows = new Windows(
                    estimator, asked -> check(asked, head.refiner("cam", ring).refine(asked)), ring, LOOK_AHEAD);
            try (PictureTracker tracker = tracker(detector, estimator, windows)) {
                List<FrameResult.Posed> told = watch(drawn, tracker);
                assertThat(told.get(told.size() - 1).poses().people())
                        .isNotEmpty()
                        .allSatisfy(HeadIT::isRefined);
                assertThat(ring.lent()).isLessThanOrEqualTo(3 * (LOOK_AHEAD + 3));
            }
        }
        assertThat(compared).isGreaterThan(40);
        assertThat(shapes).as("young, causal and full windows").contains("-xx--", "xxx--", "xxxxx");
    }

    private List<FrameResult.Posed> watch(SimulatedCamera drawn, PictureTracker tracker) {
        RefinementWindow waiting = tracker.refinementWindow();
        List<FrameResult.Posed> told = new ArrayList<>();
        for (long i = 0; i < drawn.expectedPictures(); i++) {
            SimulatedPicture next = Objects.requireNonNull(drawn.nextSimulated());
            long timeNs = next.timed().timeNs();
            try (Picture picture = next.timed().picture()) {
                Accepted accepted =
                        new Accepted(new FrameId("cam", 0, i), timeNs, timeNs, picture.width(), picture.height());
                told.add(tracker.look(accepted, picture, false));
            }
            waiting.add(told.get(told.size() - 1));
        }
        waiting.settle();
        return told;
    }

    private static void isRefined(TrackedPerson person) {
        assertThat(person.pose()).isNotEqualTo(person.rawPose());
        assertThat(person.pose().keypoints())
                .allSatisfy(keypoint -> assertThat(keypoint.sigma()).isPositive());
        assertThat(person.rawPose().keypoints())
                .allSatisfy(keypoint -> assertThat(keypoint.sigma()).isZero());
    }

    private List<RefinedPose> check(List<PoseWindow> windows, List<RefinedPose> refined) {
        for (int i = 0; i < windows.size(); i++) {
            PoseWindow window = windows.get(i);
            Pose pose = refined.get(i).pose();
            for (int j = 0; j < pose.size(); j++) {
                Keypoint expected = smoother.fit(window, j);
                assertThat(pose.keypoint(j).x()).isCloseTo(expected.x(), within(0.05f));
                assertThat(pose.keypoint(j).y()).isCloseTo(expected.y(), within(0.05f));
            }
            StringBuilder shape = new StringBuilder();
            window.looks().forEach(look -> shape.append(look == null ? '-' : 'x'));
            shapes.add(shape.toString());
            compared++;
        }
        return refined;
    }

    private static PictureTracker tracker(PersonDetector detector, PoseEstimator estimator, Windows windows) {
        return new PictureTracker(
                "cam",
                detector,
                PoseFrames.of(estimator, Optional.of(UntrainedHead.ID)),
                Optional.empty(),
                windows,
                new SimilarityTracker(Skeleton.COCO_17, TrackingConfig.DEFAULT.confirmedAtOnce()),
                new NoSmoothing(),
                CameraMotionEstimator.ofStillCamera(),
                new PipelineSettings(0, 300, 0.4, LOOK_AHEAD),
                silent());
    }

    private static StageObserver silent() {
        return StageObserver.NONE;
    }
}
