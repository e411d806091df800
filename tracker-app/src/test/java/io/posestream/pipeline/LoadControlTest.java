package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.overload.Step;
import io.posestream.pipeline.SimulatedLane.Told;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LoadControlTest {

    @Test
    void shouldKeepWhatIsToldWithinTheBudgetAtThreeTimesTheCapacity() {
        SimulatedLane lane = new SimulatedLane().run(60_000, 30, step -> 100);

        List<Long> latencies = SimulatedLane.looked(lane.told);
        assertThat(latencies.get(latencies.size() * 95 / 100)).isLessThanOrEqualTo(SimulatedLane.BUDGET_MS);
        assertThat(lane.told).extracting(Told::outcome).contains(Outcome.DROPPED_LATE, Outcome.THINNED_OUT);
    }

    @Test
    void shouldFindTheStepThatFitsAndDropNothingThere() {
        SimulatedLane lane = new SimulatedLane().run(60_000, 30, LoadControlTest::asMeasured);
        long settledMs = lane.nowMs();

        lane.run(30_000, 30, LoadControlTest::asMeasured);

        assertThat(lane.step()).isEqualTo(Step.HALF_RATE);
        assertThat(lane.since(settledMs)).extracting(Told::outcome).doesNotContain(Outcome.DROPPED_LATE);
        assertThat(SimulatedLane.looked(lane.since(settledMs))).hasSizeBetween(400, 500);
    }

    @Test
    void shouldDoEverythingAgainWithinFiveSecondsAfterTheLoadFell() {
        SimulatedLane lane = new SimulatedLane().run(120_000, 30, LoadControlTest::asMeasured);
        long fallsMs = lane.nowMs();

        lane.run(5_000, 5, LoadControlTest::asMeasured);

        assertThat(lane.step()).isEqualTo(Step.FULL);
        assertThat(lane.kinds()).endsWith(EventKind.STREAM_RESTORED);
        assertThat(lane.since(fallsMs + 1_000)).extracting(Told::outcome).doesNotContain(Outcome.DROPPED_LATE);
    }

    @Test
    void shouldGiveUpNothingForAnOutageBehind() {
        SimulatedLane lane = new SimulatedLane().run(10_000, 10, step -> 40);
        lane.run(1_000, 10, step -> 5_000);

        lane.run(10_000, 10, step -> 40);

        assertThat(lane.step()).isEqualTo(Step.FULL);
        assertThat(lane.told).extracting(Told::outcome).doesNotContain(Outcome.THINNED_OUT);
    }

    /** Whatever the camera and the machine, a steady load ends in a steady step. */
    @Property(tries = 100)
    void shouldNotFlapUnderASteadyLoad(
            @ForAll @DoubleRange(min = 3, max = 60) double fps,
            @ForAll @IntRange(min = 5, max = 400) int fullMs,
            @ForAll @DoubleRange(min = 0.3, max = 1) double lightShare) {
        SimulatedLane lane = new SimulatedLane().run(60_000, fps, step -> cost(step, fullMs, lightShare));
        int moves = lane.events.size();

        lane.run(120_000, fps, step -> cost(step, fullMs, lightShare));

        assertThat(lane.events.size() - moves).as("moves in two minutes").isLessThanOrEqualTo(10);
        assertThat(lane.told).allSatisfy(frame -> assertThat(frame.outcome()).isNotNull());
    }

    private static long asMeasured(Step step) {
        return cost(step, 100, 0.5);
    }

    private static long cost(Step step, int fullMs, double lightShare) {
        return switch (step) {
            case FULL -> fullMs;
            case RARE_DETECTION -> Math.round(0.8 * fullMs);
            case LIGHT_MODEL, HALF_RATE, QUARTER_RATE -> Math.round(0.8 * lightShare * fullMs);
        };
    }
}
