package io.posestream.inference.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlotLayoutTest {

    @Property(tries = 200)
    void mapsShouldLieAlignedAndApartWithinTheSlot(
            @ForAll @NotEmpty @Size(max = 8) List<@IntRange(min = 1, max = 100_000) Integer> floats) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        IntStream.range(0, floats.size()).forEach(i -> sizes.put("map" + i, floats.get(i)));

        SlotLayout layout = SlotLayout.of(sizes);

        long end = 0;
        for (Map.Entry<String, Integer> map : sizes.entrySet()) {
            assertThat(layout.offset(map.getKey())).isGreaterThanOrEqualTo(end);
            assertThat(layout.offset(map.getKey()) % SlotLayout.ALIGNMENT).isZero();
            end = layout.offset(map.getKey()) + (long) map.getValue() * Float.BYTES;
        }
        assertThat(layout.bytes()).isBetween(end, end + SlotLayout.ALIGNMENT - 1);
    }

    @Test
    void shouldCountBeyondTwoGigabytes() {
        SlotLayout layout = SlotLayout.of(new LinkedHashMap<>(Map.of("huge", Integer.MAX_VALUE)));

        assertThat(layout.bytes()).isGreaterThan(8L * Integer.MAX_VALUE / 2 - 1);
    }

    @Test
    void shouldNameTheMapsItHas() {
        assertThatThrownBy(() -> SlotLayout.of(Map.of("feature", 4)).offset("c3"))
                .hasMessageContaining("there is no map 'c3'")
                .hasMessageContaining("[feature]");
    }
}
