package io.posestream.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Visibility;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Stories of a right wrist on a body of 100 px, seen every 40 ms unless told otherwise. */
class KalmanSmootherTest {
    private static final long FRAME_MS = 40;

    private final OneWrist wrist = new OneWrist(2);

    @Property(tries = 40)
    void shouldLeaveWhatStandsStillWhereItIs(
            @ForAll @IntRange(max = 4000) int x, @ForAll @IntRange(min = 1, max = 400) int frameMs) {
        OneWrist still = new OneWrist(2);
        for (int i = 0; i < 30; i++) {
            assertThat(still.x((long) i * frameMs, x)).isCloseTo(x, within(1e-3f));
            assertThat(still.refined((long) i * frameMs, still.last()).x()).isCloseTo(x, within(1e-3f));
        }
    }

    @Property(tries = 40)
    void shouldNotCareWhereInThePictureSomeoneIsOrHowNear(
            @ForAll @IntRange(max = 2000) int shift,
            @ForAll @IntRange(min = 1, max = 10) int factor,
            @ForAll long seed) {
        OneWrist here = new OneWrist(1);
        OneWrist there = new OneWrist(1, 100f * factor);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            float x = (float) (300 + (i > 20 ? 6 * (i - 20) : 0) + 2 * random.nextGaussian());
            float steady = here.x(i * FRAME_MS, x);
            assertThat((there.x(i * FRAME_MS, x * factor + shift) - shift) / factor)
                    .isCloseTo(steady, within(2e-2f));
        }
    }

    @Property(tries = 40)
    void shouldTellTheSameAtOnceWhetherThereIsALookAheadOrNot(@ForAll long seed) {
        OneWrist causal = new OneWrist(0);
        OneWrist ahead = new OneWrist(2);
        Random random = new Random(seed);
        long timeMs = 0;
        for (int i = 0; i < 60; i++) {
            timeMs += 20 + random.nextInt(100);
            float x = (float) (300 + 20 * Math.sin(i / 5.0) + 2 * random.nextGaussian());
            boolean missing = random.nextInt(10) == 0;
            Keypoint seen = missing ? Keypoint.absent() : OneWrist.seen(x, random.nextInt(20) == 0 ? 200 : 100);
            assertThat(ahead.smooth(timeMs, seen)).isEqualTo(causal.smooth(timeMs, seen));
            ahead.refined(timeMs - 60, ahead.last());
        }
    }

    @Test
    void shouldYieldLessTheMoreUncertainOrHiddenAKeypointIs() {
        float sure = afterAStep(1, Visibility.VISIBLE);
        float hidden = afterAStep(1, Visibility.OCCLUDED);
        float unsure = afterAStep(12, Visibility.VISIBLE);
        float unsureAndHidden = afterAStep(12, Visibility.OCCLUDED);

        assertThat(sure).isGreaterThan(hidden);
        assertThat(hidden).isGreaterThan(unsure);
        assertThat(unsure).isGreaterThan(unsureAndHidden);
        assertThat(unsureAndHidden).as("still a little").isGreaterThan(300);
    }

    /** Where a wrist is told that stood at 300 for 400 ms and is then seen at 304. */
    private static float afterAStep(float sigma, Visibility visibility) {
        OneWrist one = new OneWrist(0);
        for (int i = 0; i < 10; i++) {
            one.smooth(i * FRAME_MS, new Keypoint(300, 100, 0.9f, visibility, false, false, sigma));
        }
        return one.smooth(10 * FRAME_MS, new Keypoint(304, 100, 0.9f, visibility, false, false, sigma))
                .x();
    }

    @Test
    void shouldBeNearerTheTruthWithLaterFrames() {
        Random random = new Random(5);
        double told = 0;
        double refined = 0;
        Keypoint[] atOnce = new Keypoint[400];
        for (int i = 0; i < atOnce.length; i++) {
            atOnce[i] = wrist.smooth(i * FRAME_MS, OneWrist.seen((float) (truth(i) + random.nextGaussian()), 100));
            if (i >= 50) {
                double later = wrist.refined((i - 2) * FRAME_MS, atOnce[i - 2]).x();
                told += Math.abs(atOnce[i - 2].x() - truth(i - 2));
                refined += Math.abs(later - truth(i - 2));
            }
        }
        assertThat(refined).isLessThan(0.8 * told);
    }

    private static double truth(int frame) {
        return 300 + 30 * Math.sin(frame * FRAME_MS / 1000.0 * 2 * Math.PI * 0.7);
    }

    @Test
    void shouldHoldAJumpBackForOneFrameAndForgetItWhenTheNextDoesNotAgree() {
        rest(0, 20, 100);

        assertThat(wrist.x(800, 220)).as("800 ms: seen on the other side").isCloseTo(100, within(0.1f));
        assertThat(wrist.x(840, 100)).as("840 ms: back again").isCloseTo(100, within(0.1f));
    }

    @Test
    void shouldBelieveAJumpThatTwoFramesAgreeOnAndSayItsFirstFrameBetter() {
        rest(0, 20, 100);

        Keypoint told = wrist.smooth(800, OneWrist.seen(220, 100));
        assertThat(told.x()).isCloseTo(100, within(0.1f));
        assertThat(wrist.x(840, 222)).isBetween(219f, 223f);
        assertThat(wrist.refined(800, told).x()).as("800 ms, said again").isBetween(218f, 223f);
    }

    @Test
    void shouldBridgeAShortGapAndMarkIt() {
        Keypoint last = walk(0, 30);

        Keypoint bridged = wrist.smooth(1_200, Keypoint.absent());
        assertThat(bridged.imputed()).isTrue();
        assertThat(bridged.missing()).isFalse();
        assertThat(bridged.x()).as("goes on as it went").isGreaterThan(last.x() + 5);
        assertThat(bridged.score()).isLessThan(last.score());
        assertThat(wrist.smooth(1_600, Keypoint.absent()).missing())
                .as("400 ms without a sight are too long")
                .isTrue();
    }

    @Test
    void shouldGoOnAfterThreeHundredMillisecondsUnseenAndStartAnewAfterASecond() {
        rest(0, 20, 100);
        assertThat(wrist.x(1_060, 102)).as("300 ms later").isBetween(100f, 102.5f);
        assertThat(wrist.x(2_060, 140)).as("a second later").isEqualTo(140);
    }

    @Test
    void shouldSayAMissedFrameBetterOnceTheKeypointIsSeenAgain() {
        walk(0, 30);
        Keypoint bridged = wrist.smooth(1_200, Keypoint.absent());

        walk(31, 33);

        Keypoint refined = wrist.refined(1_200, bridged);
        assertThat(refined.imputed()).isTrue();
        assertThat(refined.x()).isCloseTo(400, within(4f));
    }

    @Test
    void shouldPassOnWhatTheTrackerImputed() {
        rest(0, 20, 100);
        Keypoint imputed = new Keypoint(180, 100, 0.4f, Visibility.UNSPECIFIED, true, false);

        assertThat(wrist.smooth(800, imputed)).isEqualTo(imputed);
        assertThat(wrist.refined(800, imputed)).isEqualTo(imputed);
    }

    @Test
    void shouldFollowAnUnevenRate() {
        Random random = new Random(11);
        long timeMs = 0;
        for (int i = 0; i < 120; i++) {
            timeMs += random.nextInt(4) == 0 ? 200 : 15 + random.nextInt(50);
            float truth = 300 + 0.1f * timeMs;
            float steady = wrist.x(timeMs, (float) (truth + 0.5 * random.nextGaussian()));
            if (timeMs > 1_000) {
                assertThat(steady).as("at %d ms", timeMs).isCloseTo(truth, within(4f));
            }
        }
    }

    @Test
    void shouldKeepWithAPanningCameraAndSayEarlierFramesInTheirOwnPictures() {
        rest(0, 20, 300);
        Keypoint told = wrist.smooth(800, OneWrist.seen(300, 100));

        wrist.cameraMoved(new PlaneMotion(1.02, 0, 40, 0, 1.02, 5));

        assertThat(wrist.x(840, 300 * 1.02f + 40)).as("no jump, no swing").isCloseTo(346, within(0.2f));
        assertThat(wrist.refined(800, told).x()).isCloseTo(300, within(0.2f));
    }

    @Test
    void shouldForgetWithTheTrack() {
        rest(0, 20, 100);
        wrist.forget();

        assertThat(wrist.refined(760, OneWrist.seen(1, 2)).x())
                .as("nothing is known")
                .isEqualTo(1);
        assertThat(wrist.x(800, 130)).isEqualTo(130);
    }

    @Test
    void shouldNameTheSettingThatIsWrong() {
        assertThatThrownBy(() -> new KalmanConfig(0, 0.8, 0.005, 1, 3.5, 25, 700, 3.6, 0.5, 300, 500))
                .hasMessage("smoothing: keypointNoise must be above 0, got 0.0");
        assertThatThrownBy(() -> new KalmanConfig(0.06, 2, 0.005, 1, 3.5, 25, 700, 3.6, 0.5, 300, 500))
                .hasMessageContaining("fullTrustScore");
    }

    private void rest(int from, int to, float x) {
        for (int i = from; i < to; i++) {
            wrist.x(i * FRAME_MS, x);
        }
    }

    /** 2.5 body sizes per second, 10 px a frame, from 100 px on. */
    private Keypoint walk(int from, int to) {
        Keypoint last = Keypoint.absent();
        for (int i = from; i < to; i++) {
            last = wrist.smooth(i * FRAME_MS, OneWrist.seen(100 + 10 * i, 100));
        }
        return last;
    }
}
