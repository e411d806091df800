package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FreshnessGateTest {
    private static final long NOW_NS = TimeUnit.SECONDS.toNanos(1_000);

    private final FreshnessGate gate = new FreshnessGate(400, () -> NOW_NS);

    @Test
    void shouldPassAFrameAsOldAsTheBudget() {
        assertThat(gate.refusal(NOW_NS - TimeUnit.MILLISECONDS.toNanos(400))).isEmpty();
    }

    @Test
    void shouldRefuseAnOlderFrameAndSayHowOld() {
        assertThat(gate.refusal(NOW_NS - TimeUnit.MILLISECONDS.toNanos(650)))
                .hasValue("the frame was 650 ms old when its turn came; the budget is 400 ms");
    }

    @Test
    void shouldPassAFrameFromACameraWhoseClockRunsAhead() {
        assertThat(gate.refusal(NOW_NS + TimeUnit.SECONDS.toNanos(5))).isEmpty();
    }

    @Test
    void shouldPassEverythingWithoutABudget() {
        assertThat(new FreshnessGate(0, () -> NOW_NS).refusal(0)).isEmpty();
    }
}
