package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void shouldSeeGrowthByTheHour() {
        List<Vitals> growing = IntStream.range(0, 100)
                .mapToObj(i -> new Vitals(36 * i, 500 + i, 50, 20, 170))
                .toList();

        Trend resident = Trend.of(growing, Vitals::residentMb);

        assertThat(resident.perHour()).isCloseTo(100, within(1e-9));
        assertThat(resident.first()).isCloseTo(504.5, within(1e-9));
        assertThat(resident.last()).isCloseTo(594.5, within(1e-9));
        assertThat(Trend.of(growing, Vitals::threads)).isEqualTo(new Trend(20, 20, 20, 20, 0));
    }
}
