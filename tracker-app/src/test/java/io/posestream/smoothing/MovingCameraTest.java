package io.posestream.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class MovingCameraTest {
    private static final Box BODY = new Box(100, 100, 100, 100);

    private final PoseSmoother rest = new OneEuroSmoother(OneEuroConfig.DEFAULT);
    private final PoseSmoother moving = new OneEuroSmoother(OneEuroConfig.DEFAULT);

    /**
     * A wrist that trembles, swings and jumps once, seen by a camera that turns, zooms and shifts a bit every frame.
     */
    @Property(tries = 50)
    void shouldSmoothTheSameInAnyMovingPicture(
            @ForAll @DoubleRange(min = -60, max = 60) double shift,
            @ForAll @DoubleRange(min = -.05, max = .05) double turn,
            @ForAll @DoubleRange(min = .97, max = 1.03) double zoom) {
        PlaneMotion step = new PlaneMotion(
                zoom * Math.cos(turn), -zoom * Math.sin(turn), shift, zoom * Math.sin(turn), zoom * Math.cos(turn), 0);
        PlaneMotion view = PlaneMotion.STILL;
        PoseSmoother still = new OneEuroSmoother(OneEuroConfig.DEFAULT);
        PoseSmoother moved = new OneEuroSmoother(OneEuroConfig.DEFAULT);
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            double jump = i == 20 ? 90 : 0;
            Keypoint wrist = Keypoint.seen(
                    (float) (150 + 20 * Math.sin(i / 4.0) + random.nextGaussian() + jump),
                    (float) (150 + random.nextGaussian()),
                    .7f);
            view = view.then(step);
            moved.cameraMoved(step);
            Keypoint expected = view.moved(smooth(still, i, BODY, wrist));
            Keypoint actual = smooth(moved, i, view.moved(BODY), view.moved(wrist));
            double pixel = .01 * view.scale();
            assertThat((double) actual.x()).isCloseTo(expected.x(), within(pixel + 1e-5 * Math.abs(expected.x())));
            assertThat((double) actual.y()).isCloseTo(expected.y(), within(pixel + 1e-5 * Math.abs(expected.y())));
        }
    }

    @Example
    void shouldLagBehindAPanOnlyWhenNobodyTellsOfIt() {
        PlaneMotion pan = new PlaneMotion(1, 0, 40, 0, 1, 0);
        double told = 0;
        double untold = 0;
        for (int i = 0; i < 10; i++) {
            Keypoint wrist = Keypoint.seen(100 + 40 * i, 100, .7f);
            moving.cameraMoved(i == 0 ? PlaneMotion.STILL : pan);
            told = Math.max(told, wrist.x() - smooth(moving, i, BODY, wrist).x());
            untold = Math.max(untold, wrist.x() - smooth(rest, i, BODY, wrist).x());
        }
        assertThat(told).isLessThan(1e-3);
        assertThat(untold).isGreaterThan(5);
    }

    private static Keypoint smooth(PoseSmoother smoother, int frame, Box box, Keypoint seen) {
        return smoother.smooth(1, frame * 100_000_000L, box, new Pose(List.of(seen)))
                .keypoint(0);
    }
}
