package io.posestream.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CaptureTimesTest {

    @Test
    void shouldKeepAnEvenRateUnlessToldOtherwise() {
        CaptureTimes times = times("sim:?fps=25");
        for (long index = 0; index < 100; index++) {
            assertThat(times.secondsAt(index)).isEqualTo(index / 25.0);
            assertThat(times.arrives(index)).isTrue();
        }
    }

    @Property(tries = 50)
    void shouldWaverAroundTheEvenRateAndNeverGoBack(@ForAll @DoubleRange(min = .01, max = .95) double jitter) {
        CaptureTimes times = times("sim:?fps=25&seed=3&jitter=" + jitter);
        for (long index = 1; index < 500; index++) {
            assertThat(times.secondsAt(index)).isGreaterThan(times.secondsAt(index - 1));
            assertThat(times.secondsAt(index)).isCloseTo(index / 25.0, within(jitter / 2 / 25 + 1e-9));
        }
    }

    @Test
    void shouldLoseTheShareOfPicturesThatWasAskedForInNoRhythm() {
        CaptureTimes times = times("sim:?drop=0.3&seed=5");
        assertThat(times.arrivals(20_000) / 20_000.0).isCloseTo(.7, within(.02));
        long twoInARow = LongStream.range(0, 20_000)
                .filter(index -> !times.arrives(index) && !times.arrives(index + 1))
                .count();
        assertThat(twoInARow / 20_000.0).isCloseTo(.09, within(.01));
    }

    @Test
    void shouldLoseOtherPicturesWithAnotherSeed() {
        CaptureTimes one = times("sim:?drop=0.5&seed=1");
        CaptureTimes other = times("sim:?drop=0.5&seed=2");
        assertThat(LongStream.range(0, 64).filter(one::arrives).toArray())
                .isNotEqualTo(LongStream.range(0, 64).filter(other::arrives).toArray());
    }

    private static CaptureTimes times(String source) {
        return new CaptureTimes(SimulationSettings.parse(source));
    }
}
