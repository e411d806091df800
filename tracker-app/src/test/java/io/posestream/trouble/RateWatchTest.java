package io.posestream.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateWatchTest {
    private final RateWatch watch = new RateWatch();
    private final List<Finding> found = new ArrayList<>();
    private final Random random = new Random(5);
    private long nowMs;

    @Test
    void shouldTellThatACameraHalvedItsRateAndOnlyOnce() {
        frames(20_000, 40);
        assertThat(found).isEmpty();
        frames(20_000, 80);

        assertThat(found).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(EventKind.FRAME_RATE_CHANGED);
            assertThat(change.detail()).contains("12.", "after 2");
        });
    }

    @Test
    void shouldNotMindJitterALostFrameOrAPause() {
        for (int i = 0; i < 20; i++) {
            frames(3_000, 40);
            nowMs += 40;
        }
        nowMs += 30_000;
        frames(20_000, 40);

        assertThat(found).isEmpty();
    }

    @Test
    void shouldNotTellAShortHiccup() {
        frames(10_000, 40);
        frames(1_000, 200);
        frames(10_000, 40);

        assertThat(found).isEmpty();
    }

    private void frames(long forMs, long everyMs) {
        for (long endMs = nowMs + forMs; nowMs < endMs; nowMs += everyMs) {
            watch.arrived((nowMs + random.nextInt(8)) * 1_000_000).ifPresent(found::add);
        }
    }
}
