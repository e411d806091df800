package io.posestream.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FeatureRingTest {
    private static final Map<String, Integer> MAPS = Map.of("feature", 6, "heatmap", 4);

    /** Each number is a frame: so many looks come, and the oldest go when the ring says that it is full. */
    @Property(tries = 200)
    void noSlotShouldEverBelongToTwoLooks(@ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> frames) {
        try (FeatureRing ring = new FeatureRing(MAPS, 12)) {
            Deque<Integer> lent = new ArrayDeque<>();
            Map<Integer, Float> marks = new HashMap<>();
            float mark = 1;
            for (int looks : frames) {
                for (int look = 0; look < looks; look++, mark++) {
                    int slot = ring.acquire();
                    if (slot == FeatureRing.NONE) {
                        assertThat(lent).hasSize(12);
                        int oldest = lent.removeFirst();
                        marks.remove(oldest);
                        ring.release(oldest);
                        slot = ring.acquire();
                    }
                    assertThat(marks).doesNotContainKey(slot);
                    fill(ring, slot, mark);
                    lent.addLast(slot);
                    marks.put(slot, mark);
                }
                marks.forEach((slot, written) ->
                        assertThat(ring.map(slot, "heatmap").get(3)).isEqualTo(written));
                assertThat(ring.lent()).isEqualTo(marks.size());
            }
        }
    }

    @Test
    void shouldMakeNoMemoryOnceItHasWhatAFrameNeeds() {
        try (FeatureRing ring = new FeatureRing(MAPS, 100)) {
            List<Integer> first = List.of(ring.acquire(), ring.acquire(), ring.acquire());
            first.forEach(ring::release);
            long bytes = ring.bytes();
            for (int frame = 0; frame < 5_000; frame++) {
                int one = ring.acquire();
                int two = ring.acquire();
                ring.release(one);
                ring.release(two);
            }

            assertThat(bytes).isEqualTo(3 * (6 + 4) * Float.BYTES);
            assertThat(ring.bytes()).isEqualTo(bytes);
        }
    }

    @Test
    void shouldRefuseSlotsThatBelongToNobody() {
        FeatureRing ring = new FeatureRing(MAPS, 2);
        int slot = ring.acquire();
        FloatBuffer kept = ring.map(slot, "feature");
        ring.release(slot);

        assertThatThrownBy(() -> ring.release(slot)).hasMessageContaining("slot 0 belongs to no look");
        assertThatThrownBy(() -> ring.map(slot, "feature")).hasMessageContaining("slot 0 belongs to no look");
        assertThatThrownBy(() -> ring.map(ring.acquire(), "c3")).hasMessageContaining("there is no map 'c3'");

        ring.close();
        assertThat(kept.isDirect()).isTrue();
        assertThatThrownBy(ring::acquire).hasMessageContaining("the ring was closed");
        assertThat(ring.bytes()).isZero();
    }

    private static void fill(FeatureRing ring, int slot, float value) {
        for (String map : ring.maps()) {
            FloatBuffer cells = ring.map(slot, map);
            while (cells.hasRemaining()) {
                cells.put(value);
            }
        }
    }
}
