package io.posestream.evaluation.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class JitterEvaluationTest {

    @Test
    void shouldBeTheSecondDifference() {
        // x: 0, 1, 4 px; the truth stands still. 4 - 2 * 1 + 0 = 2 px/frame^2, at 100 ms 200 px/s^2
        JitterScores scores = evaluate(trail(100, 0, 1, 4), 15);

        assertThat(scores.points()).isEqualTo(1);
        assertThat(scores.jitter().pxPerFrame2()).isCloseTo(2, within(1e-12));
        assertThat(scores.jitter().pxPerS2()).isCloseTo(200, within(1e-9));
        assertThat(scores.error()).isEqualTo(scores.jitter());
        assertThat(scores.atRest()).isEqualTo(scores.jitter());
    }

    @Test
    void shouldSeeNoJitterInConstantSpeedAtAnUnevenRate() {
        Trail walk = new Trail();
        for (double ms : new double[] {0, 40, 50, 130, 170}) {
            walk.add(new Trail.Point(ms, ms, -2 * ms, ms + 3, -2 * ms));
        }

        assertThat(evaluate(walk, 15).jitter().pxPerS2()).isCloseTo(0, within(1e-6));
        assertThat(evaluate(walk, 15).restPoints()).isZero();
        assertThat(evaluate(walk, 15).atRest().pxPerFrame2()).isNaN();
    }

    @Test
    void shouldTakeTheTrueAccelerationOff() {
        Trail fall = new Trail();
        for (int i = 0; i < 10; i++) {
            fall.add(new Trail.Point(i * 40, 0, i * i, 5, i * i));
        }

        assertThat(evaluate(fall, 15).jitter().pxPerFrame2()).isCloseTo(2, within(1e-9));
        assertThat(evaluate(fall, 15).error().pxPerFrame2()).isCloseTo(0, within(1e-9));
    }

    @Property(tries = 20)
    void shouldGiveTheKnownJitterOfWhiteNoise(
            @ForAll @DoubleRange(min = 0.1, max = 20) double sigma, @ForAll long seed) {
        Random random = new Random(seed);
        Trail noise = Motions.trail(Motions.times(20_000, 0, random), Motions.REST, 0, sigma, random);

        double expected = Math.sqrt(6) * Math.sqrt(Math.PI / 2) * sigma;
        assertThat(evaluate(noise, 15).atRest().pxPerFrame2()).isCloseTo(expected, within(0.03 * expected));
    }

    @Test
    void shouldRestOnlyBelowTheSpeed() {
        // 0.5 px in 40 ms = 12.5 px/s
        Trail slow = new Trail();
        for (int i = 0; i < 5; i++) {
            slow.add(new Trail.Point(i * 40, i * 0.5, 0, i * 0.5, 0));
        }

        assertThat(evaluate(slow, 13).restPoints()).isEqualTo(3);
        assertThat(evaluate(slow, 12).restPoints()).isZero();
    }

    @Test
    void shouldRefuseTimeThatStandsStill() {
        Trail trail = trail(40, 1, 2);

        assertThatThrownBy(() -> trail.add(new Trail.Point(40, 0, 0, 0, 0)))
                .hasMessageContaining("give frames in order of time");
    }

    private static JitterScores evaluate(Trail trail, double restPxPerS) {
        return JitterEvaluation.of(List.of(trail), restPxPerS);
    }

    private static Trail trail(double intervalMs, double... x) {
        Trail trail = new Trail();
        for (int i = 0; i < x.length; i++) {
            trail.add(new Trail.Point(i * intervalMs, 0, 0, x[i], 0));
        }
        return trail;
    }
}
