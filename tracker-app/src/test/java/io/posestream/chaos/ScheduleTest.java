package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.wire.TopicNames;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void shouldStrikeAsOftenAsAskedWithinTheTimeInOrder() {
        List<Calamity> schedule = Schedule.of(settings(3));

        Map<Calamity.Kind, Integer> counts = new EnumMap<>(Calamity.Kind.class);
        schedule.forEach(calamity -> counts.merge(calamity.kind(), 1, Integer::sum));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Calamity.Kind.KILL_TRACKER, 6,
                        Calamity.Kind.KILL_BROKER, 2,
                        Calamity.Kind.PAUSE_TRACKER, 2,
                        Calamity.Kind.BURST, 1));
        assertThat(schedule).isSortedAccordingTo(Comparator.comparingLong(Calamity::atMs));
        assertThat(schedule).allSatisfy(calamity -> {
            assertThat(calamity.atMs()).isBetween(10_000L, 160_000L);
            assertThat(calamity.target()).isBetween(0, 1);
            assertThat(calamity.lengthMs()).isPositive();
        });
    }

    @Test
    void shouldBeDecidedByTheSeed() {
        assertThat(Schedule.of(settings(3))).isEqualTo(Schedule.of(settings(3)));
        assertThat(Schedule.of(settings(3))).isNotEqualTo(Schedule.of(settings(4)));
    }

    private static ChaosSettings settings(long seed) {
        return new ChaosSettings(
                true, 180, 4, 10, 2, "320x240", 2, 6, 2, 2, 1, 200, seed, TopicNames.DEFAULT, "group", List.of());
    }
}
