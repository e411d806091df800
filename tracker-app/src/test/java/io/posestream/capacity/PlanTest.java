package io.posestream.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Forty cameras of ten pictures a second with four people each, on figures that can be reckoned by hand. */
class PlanTest {
    private static final PlanSettings FORTY = new PlanSettings(40, 4, 10, 0, 4_000, 8, 3, 1, 100);

    @Test
    void shouldCountInstancesByProcessorTime() {
        // 10 ms a frame and 5 ms a person: 30 ms for four, 12 cores for 400 frames a second; 8 cores of which 5.6
        // count.
        List<PlanItem> plan = Plan.of(FORTY, cpu(Map.of(1, 15.0, 3, 25.0)));

        assertThat(value(plan, "cpu.per.frame")).isEqualTo(30);
        assertThat(value(plan, "cores")).isEqualTo(12);
        assertThat(value(plan, "instances")).isEqualTo(3);
        assertThat(value(plan, "partitions")).isEqualTo(12);
        assertThat(item(plan, "gpus").value()).as("nobody measured one").isNull();
    }

    @Test
    void shouldCountWhatBrokersCarry() {
        List<PlanItem> plan = Plan.of(FORTY, cpu(Map.of(1, 15.0, 3, 25.0)));

        assertThat(value(plan, "frames.in")).isEqualTo(160);
        assertThat(value(plan, "poses.in")).isCloseTo(400 * 8 * PoseSize.bytes(4) / 1e6, within(0.01));
        assertThat(value(plan, "brokers.in"))
                .isCloseTo(
                        3 * (value(plan, "frames.in") + value(plan, "poses.in") + value(plan, "states.in")),
                        within(0.05));
        assertThat(value(plan, "brokers.disk"))
                .as("160 Mbit/s, an hour, three times")
                .isEqualTo(216);
    }

    @Test
    void shouldTellPosesTwiceWithALookAhead() {
        PlanSettings ahead = new PlanSettings(40, 4, 10, 2, 4_000, 8, 3, 1, 100);

        assertThat(value(Plan.of(ahead, cpu(Map.of(1, 15.0, 3, 25.0))), "poses.in"))
                .isCloseTo(2 * value(Plan.of(FORTY, cpu(Map.of(1, 15.0, 3, 25.0))), "poses.in"), within(0.02));
    }

    @Test
    void shouldCountGpusWhereOneWasMeasured() {
        // It sustained 32 streams x 10 fps x 3 people = 960 looks a second; 1600 are wanted, and 70 % of it counts.
        List<PlanItem> plan = Plan.of(FORTY, report("NVIDIA", List.of(capacity(3, 32, 4.0))));

        assertThat(value(plan, "gpus")).isEqualTo(3);
        assertThat(value(plan, "partitions")).isEqualTo(12);
    }

    @Test
    void shouldSayOfEachNumberWhereItComesFrom() {
        assertThat(Plan.of(FORTY, ShippedFigures.read()))
                .allSatisfy(item -> assertThat(item.because()).isNotBlank());
    }

    private static double value(List<PlanItem> plan, String name) {
        return Objects.requireNonNull(item(plan, name).value(), name);
    }

    private static PlanItem item(List<PlanItem> plan, String name) {
        return plan.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static BenchReport cpu(Map<Integer, Double> msByPeople) {
        return report(
                "",
                msByPeople.entrySet().stream()
                        .map(entry -> capacity(entry.getKey(), 2, entry.getValue()))
                        .toList());
    }

    private static BenchReport report(String device, List<Capacity> capacities) {
        return new BenchReport(
                "2026-01-01", "a processor", 8, device, "e", "fp32", "m", 0, "960x540", 500, "by hand", capacities);
    }

    private static Capacity capacity(int people, int streams, double cpuMs) {
        LoadFigures figures = new LoadFigures(
                new Load(streams, people, 10), true, 100, 0, people, Map.of("p95", 100.0), cpuMs, Map.of());
        return new Capacity(people, 10, streams, false, List.of(figures));
    }
}
