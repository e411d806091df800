package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FreshnessGateTest {
    private static final long NOW_NS = TimeUnit.SECONDS.toNanos(1_000);

    private final FreshnessGate gate = new FreshnessGate(400, () -> NOW_NS);

    @Test
    void shouldPassAFrameAsOldAsTheBudget() {
        assertThat(gate.refusal(agedMs(400))).isEmpty();
    }

    @Test
    void shouldRefuseAnOlderFrameAndSayHowOld() {
        assertThat(gate.refusal(agedMs(650)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("650 ms old", "the budget is 400 ms"));
    }

    @Test
    void shouldLetFramesGoAfterALateOneUntilAYoungOneComes() {
        assertThat(gate.refusal(agedMs(450))).isPresent();
        assertThat(gate.refusal(agedMs(350)))
                .as("within the budget, still behind")
                .isPresent();
        assertThat(gate.refusal(agedMs(190))).isEmpty();
        assertThat(gate.refusal(agedMs(350))).as("caught up").isEmpty();
    }

    private static long agedMs(long ageMs) {
        return NOW_NS - TimeUnit.MILLISECONDS.toNanos(ageMs);
    }

    @Test
    void shouldPassAFrameFromACameraWhoseClockRunsAhead() {
        assertThat(gate.refusal(NOW_NS + TimeUnit.SECONDS.toNanos(5))).isEmpty();
    }

    @Test
    void shouldLeaveTimeForTheLookItself() {
        for (int i = 0; i < 100; i++) {
            gate.looked(TimeUnit.MILLISECONDS.toNanos(150));
        }

        assertThat(gate.refusal(agedMs(260)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("of which a look takes 150 ms"));
        assertThat(gate.lateness(agedMs(125))).isEqualTo(0.5);
    }

    @Test
    void shouldLeaveHalfOfTheBudgetForWaitingHoweverSlowLooksAre() {
        for (int i = 0; i < 100; i++) {
            gate.looked(TimeUnit.SECONDS.toNanos(30));
        }

        assertThat(gate.refusal(agedMs(190))).isEmpty();
    }

    @Test
    void shouldPassEverythingWithoutABudget() {
        assertThat(new FreshnessGate(0, () -> NOW_NS).refusal(0)).isEmpty();
    }
}
