package io.posestream.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Two people move, keypoints jump and go missing, the camera moves; another smoother goes on from the first's state.
 */
class SmootherStateTest {
    private static final int FRAMES = 40;
    private static final int LOOK_AHEAD = 2;
    private static final long STEP_NS = 40_000_000;

    @Provide
    Arbitrary<Supplier<PoseSmoother>> smoothers() {
        return Arbitraries.of(
                () -> new KalmanSmoother(Skeleton.COCO_17, KalmanConfig.DEFAULT, LOOK_AHEAD),
                () -> new KalmanSmoother(Skeleton.COCO_17, KalmanConfig.DEFAULT, 0),
                () -> new OneEuroSmoother(OneEuroConfig.DEFAULT),
                NoSmoothing::new);
    }

    @Property(tries = 80)
    void shouldSmoothAndRefineAsTheOneThatNeverStopped(
            @ForAll("smoothers") Supplier<PoseSmoother> smoothers,
            @ForAll @IntRange(min = 1, max = FRAMES - 1) int handedOver,
            @ForAll long seed) {
        List<Pose> expected = run(smoothers, FRAMES, seed);

        assertThat(run(smoothers, handedOver, seed)).isEqualTo(expected);
    }

    /** @param handedOver frame before which the state moves to a new smoother */
    private static List<Pose> run(Supplier<PoseSmoother> smoothers, int handedOver, long seed) {
        Random random = new Random(seed);
        PoseSmoother smoother = smoothers.get();
        List<Pose> told = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            if (frame == handedOver) {
                SmootherState saved = smoother.state();
                smoother = smoothers.get();
                smoother.restore(saved);
            }
            if (frame % 5 == 0) {
                smoother.cameraMoved(new PlaneMotion(1, 0.01, 4, -0.01, 1, 2));
            }
            for (long track = 1; track <= 2; track++) {
                Pose seen = pose(frame, track, random);
                told.add(smoother.smooth(track, frame * STEP_NS, new Box(0, 0, 80, 160), seen));
                if (frame >= LOOK_AHEAD) {
                    told.add(smoother.refine(track, (frame - LOOK_AHEAD) * STEP_NS, seen));
                }
            }
        }
        return told;
    }

    private static Pose pose(int frame, long track, Random random) {
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < Skeleton.COCO_17.size(); i++) {
            double jump = random.nextInt(12) == 0 ? 200 : 0;
            float x = (float) (100 * track + 3L * frame + 5L * i + jump + random.nextGaussian());
            float y = (float) (80 + 7 * i + random.nextGaussian());
            keypoints.add(
                    random.nextInt(10) == 0
                            ? Keypoint.absent()
                            : Keypoint.seen(x, y, 0.2f + 0.7f * random.nextFloat()));
        }
        return new Pose(keypoints);
    }
}
