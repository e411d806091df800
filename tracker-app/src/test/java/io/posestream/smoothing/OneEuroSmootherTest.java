package io.posestream.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneEuroSmootherTest {

    private static final Box BODY = new Box(0, 0, 100, 100);
    private static final int FRAMES = 600;

    private final PoseSmoother smoother = new OneEuroSmoother(OneEuroConfig.DEFAULT);

    @ParameterizedTest(name = "{0} frames per second, noise of {1} px on a body of 100 px")
    @CsvSource({"10, 1", "10, 2", "15, 2", "25, 2", "30, 1", "30, 2", "30, 3"})
    void shouldHalveTheJitterOfSomeoneAtRest(int framesPerSecond, double noise) {
        double[] raw = new double[FRAMES];
        double[] steady = run(framesPerSecond, noise, t -> 300, raw, 0.8f);

        assertThat(spread(steady)).isLessThan(0.5 * spread(raw));
        assertThat(meanStep(steady)).isLessThan(0.35 * meanStep(raw));
    }

    @ParameterizedTest(name = "{0} frames per second, {1} body sizes per second")
    @CsvSource({"10, 1", "10, 3", "15, 1", "25, 1", "30, 1", "30, 2", "30, 4"})
    void shouldFollowSomeoneWalkingLessThanAFrameLate(int framesPerSecond, double speed) {
        double[] steady = run(framesPerSecond, 0, t -> 100 * speed * t, new double[FRAMES], 0.8f);

        double[] lagFrames = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            lagFrames[i] = i - steady[i] / (100 * speed) * framesPerSecond;
        }
        assertThat(lagFrames[FRAMES - 1]).isBetween(0.0, 0.9);
        assertThat(lagFrames[framesPerSecond]).as("a second after the start").isLessThan(1);
    }

    @Test
    void shouldSmoothGuessesMore() {
        double[] raw = new double[FRAMES];

        assertThat(meanStep(run(10, 2, t -> 300, raw, 0.1f))).isLessThan(meanStep(run(10, 2, t -> 300, raw, 0.9f)));
    }

    @Test
    void shouldHoldASingleJumpBack() {
        // 0 to 400 ms: the wrist rests at 100; at 500 ms it is seen on the other side, at 600 ms back again
        for (int t = 0; t < 500; t += 100) {
            assertThat(x(t, 100)).isEqualTo(100);
        }
        assertThat(x(500, 190)).isEqualTo(100);
        assertThat(x(600, 100)).isEqualTo(100);
    }

    @Test
    void shouldBelieveAJumpThatTwoFramesAgreeOn() {
        assertThat(x(0, 100)).isEqualTo(100);
        assertThat(x(100, 190)).isEqualTo(100);
        assertThat(x(200, 192)).isEqualTo(192);
        assertThat(x(300, 192)).isEqualTo(192);
    }

    @Test
    void shouldStartAnewAfterAGap() {
        assertThat(x(0, 100)).isEqualTo(100);
        assertThat(x(100, 110)).isLessThan(110);
        assertThat(x(700, 120)).isEqualTo(120);
    }

    @Test
    void shouldPassMissingAndImputedKeypointsThrough() {
        x(0, 100);
        Keypoint imputed = new Keypoint(180, 100, 0.4f, Visibility.UNSPECIFIED, true, false);

        assertThat(smooth(100, imputed)).isEqualTo(imputed);
        assertThat(smooth(200, Keypoint.absent())).isEqualTo(Keypoint.absent());
        assertThat(x(300, 100)).as("neither left a trace").isEqualTo(100);
    }

    @Test
    void shouldKeepPeopleApartAndForgetThoseWhoLeft() {
        x(0, 100);
        assertThat(at(2, 100, 150)).isEqualTo(150);
        smoother.forget(1);
        assertThat(x(100, 140)).isEqualTo(140);
    }

    @Test
    void shouldStandStillWhenTimeDoes() {
        x(0, 100);
        assertThat(x(0, 120)).isEqualTo(100);
    }

    @Property(tries = 50)
    void shouldSteadyNearAndFarPeopleAlike(@ForAll @IntRange(min = 2, max = 20) int factor, @ForAll long seed) {
        PoseSmoother far = new OneEuroSmoother(OneEuroConfig.DEFAULT);
        PoseSmoother near = new OneEuroSmoother(OneEuroConfig.DEFAULT);
        Random random = new Random(seed);
        for (int frame = 0; frame < 30; frame++) {
            float x = (float) (40 + 10 * random.nextGaussian());
            long timeNs = frame * 40_000_000L;
            float small = far.smooth(1, timeNs, new Box(0, 0, 20, 20), pose(seen(x, x)))
                    .keypoint(0)
                    .x();
            float large = near.smooth(
                            1, timeNs, new Box(0, 0, 20 * factor, 20 * factor), pose(seen(x * factor, x * factor)))
                    .keypoint(0)
                    .x();
            assertThat(large / factor).isCloseTo(small, within(1e-2f));
        }
    }

    @Test
    void shouldNameTheSettingThatIsWrong() {
        assertThatThrownBy(() -> new OneEuroConfig(0, 7, 1, 0.25, 500))
                .hasMessage("smoothing: minCutoffHz must be above 0, got 0.0");
        assertThatThrownBy(() -> new OneEuroConfig(1, -7, 1, 0.25, 500)).hasMessageContaining("speedGainHz");
        assertThatThrownBy(() -> new OneEuroConfig(1, 7, 1, 0.25, 0)).hasMessageContaining("restartGapMs");
    }

    @Test
    void shouldLeavePosesAloneWhenAskedTo() {
        Pose raw = pose(seen(3, 4));

        assertThat(new NoSmoothing().smooth(1, 0, BODY, raw)).isSameAs(raw);
    }

    private static double[] run(
            int framesPerSecond, double noise, DoubleUnaryOperator path, double[] raw, float score) {
        PoseSmoother fresh = new OneEuroSmoother(OneEuroConfig.DEFAULT);
        Random random = new Random(7);
        double[] steady = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            double seconds = (double) i / framesPerSecond;
            raw[i] = path.applyAsDouble(seconds) + noise * random.nextGaussian();
            float y = (float) (noise * random.nextGaussian());
            Keypoint keypoint = Keypoint.seen((float) raw[i], y, score);
            steady[i] = fresh.smooth(1, (long) (seconds * 1e9), BODY, pose(keypoint))
                    .keypoint(0)
                    .x();
        }
        return steady;
    }

    private float x(long timeMs, float x) {
        return at(1, timeMs, x);
    }

    private float at(long trackId, long timeMs, float x) {
        return smoother.smooth(trackId, timeMs * 1_000_000, BODY, pose(seen(x, 50)))
                .keypoint(0)
                .x();
    }

    private Keypoint smooth(long timeMs, Keypoint keypoint) {
        return smoother.smooth(1, timeMs * 1_000_000, BODY, pose(keypoint)).keypoint(0);
    }

    private static Keypoint seen(float x, float y) {
        return Keypoint.seen(x, y, 0.8f);
    }

    private static Pose pose(Keypoint keypoint) {
        return new Pose(List.of(keypoint));
    }

    private static double spread(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }

    private static double meanStep(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return sum / (values.length - 1);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
