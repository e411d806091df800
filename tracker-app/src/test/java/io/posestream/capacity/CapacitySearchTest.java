package io.posestream.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapacitySearchTest {
    private final List<Integer> tried = new ArrayList<>();

    @Test
    void shouldFindTheLastLoadThatIsSustained() {
        Capacity found = search(11, 1_000);

        assertThat(found.streams()).isEqualTo(11);
        assertThat(found.lowerBound()).isFalse();
        assertThat(found.best().load()).isEqualTo(new Load(11, 3, 10));
        assertThat(tried).containsExactly(1, 2, 4, 8, 16, 12, 10, 11);
    }

    @Test
    void shouldSayWhenNotEvenOneStreamIsSustained() {
        Capacity found = search(0, 1_000);

        assertThat(found.streams()).isZero();
        assertThat(found.best().load().streams()).isEqualTo(1);
        assertThat(tried).containsExactly(1);
    }

    @Test
    void shouldStopInTimeWithALowerBound() {
        Capacity found = search(100, 3);

        assertThat(found.streams()).isEqualTo(4);
        assertThat(found.lowerBound()).isTrue();
    }

    private Capacity search(int limit, int runs) {
        return new CapacitySearch(load -> run(load, limit), () -> tried.size() >= runs).search(new Load(1, 3, 10));
    }

    private LoadFigures run(Load load, int limit) {
        tried.add(load.streams());
        return new LoadFigures(
                load, load.streams() <= limit, 100, 0, 3, Map.of("p95", 100.0), 30, Map.of("decode", 2.0));
    }
}
