package io.posestream.evaluation.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LagEvaluationTest {

    @Property(tries = 30)
    void shouldMeasureADelayAtAnUnevenRate(
            @ForAll @IntRange(min = -200, max = 400) int delayMs,
            @ForAll @DoubleRange(max = 25) double unevenMs,
            @ForAll long seed) {
        Random random = new Random(seed);
        Trail trail = Motions.trail(Motions.times(200, unevenMs, random), Motions.SWING, delayMs, 0, random);

        LagScore lag = LagEvaluation.of(List.of(trail));

        assertThat(lag.ms()).isCloseTo(delayMs, within(2.0));
        assertThat(lag.correlation()).isBetween(0.99, 1.0);
    }

    @Property(tries = 20)
    void shouldNotBeMovedByNoise(@ForAll @IntRange(min = 0, max = 120) int delayMs, @ForAll long seed) {
        Random random = new Random(seed);
        List<Trail> trails = random.ints(5)
                .limit(5)
                .mapToObj(any -> Motions.trail(Motions.times(300, 10, random), Motions.SWING, delayMs, 3, random))
                .toList();

        assertThat(LagEvaluation.of(trails).ms()).isCloseTo(delayMs, within(4.0));
    }

    @Test
    void shouldCallAForecastEarly() {
        Random random = new Random(1);
        Trail early = Motions.trail(Motions.times(200, 0, random), Motions.SWING, -60, 0, random);

        assertThat(LagEvaluation.of(List.of(early)).ms()).isCloseTo(-60, within(1.0));
    }

    @Test
    void shouldMeasureTheDelayOfAnExponentialAverage() {
        // y += (x - y) / 4 at 40 ms delays slow motion by 40 ms * (1 - 1/4) / (1/4) = 120 ms
        Trail smooth = new Trail();
        double said = 0;
        for (int i = 0; i < 1500; i++) {
            double real = 100 * Math.sin(2 * Math.PI * i * 40 / 6000);
            said += (real - said) / 4;
            smooth.add(new Trail.Point(i * 40, real, 0, said, 0));
        }

        assertThat(LagEvaluation.of(List.of(smooth)).ms()).isCloseTo(120, within(4.0));
    }

    @Test
    void shouldHaveNoOpinionWhereNothingMoves() {
        Random random = new Random(1);
        Trail still = Motions.trail(Motions.times(200, 0, random), Motions.REST, 0, 0, random);
        Trail brief = Motions.trail(Motions.times(20, 0, random), Motions.SWING, 0, 0, random);

        assertThat(LagEvaluation.of(List.of(still)).ms()).isNaN();
        assertThat(LagEvaluation.of(List.of(brief)).ms()).isNaN();
        assertThat(LagEvaluation.of(List.of()).ms()).isNaN();
    }
}
