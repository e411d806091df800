package io.posestream.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.frame.StreamEvent;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrackerHealthTest {
    private final AtomicLong nowNs = new AtomicLong();
    private final TrackerHealth health = new TrackerHealth(new StageWatchdog(nowNs::get), 30_000, nowNs::get);

    @Test
    void shouldBeStartedOnceModelsAreLoadedAndTheGroupHasSpoken() {
        assertThat(health.started().reasons()).hasSize(2);

        health.modelsReady();
        assertThat(health.started().reasons())
                .containsExactly("The group has not yet given this instance its share of the streams.");

        health.joined();
        assertThat(health.started().ok()).isTrue();
        assertThat(health.ready().ok())
                .as("an instance without partitions stands by")
                .isTrue();
    }

    @Test
    void shouldBeAliveButNotReadyWhileTheBrokerIsAway() {
        health.modelsReady();
        health.joined();

        health.interrupted("connection refused");

        assertThat(health.live().ok()).isTrue();
        assertThat(health.ready().reasons()).containsExactly("Kafka cannot be used: connection refused");

        health.recovered();
        assertThat(health.ready().ok()).isTrue();
    }

    @Test
    void shouldTellTheStateOfEachStream() {
        health.frameRead("door", 100);
        health.posed("door", Outcome.TRACKED, TimeUnit.MILLISECONDS.toNanos(80), 0);
        health.frameRead("gate", 100);
        health.posed("gate", Outcome.DROPPED_LATE, TimeUnit.MILLISECONDS.toNanos(1_800), 0);
        health.laneDepth("gate", 7, 700);
        health.frameRead("yard", 100);
        health.event(new StreamEvent("yard", 1, 0, EventKind.STREAM_STALLED, 0, ""));
        nowNs.set(TimeUnit.SECONDS.toNanos(2));

        assertThat(health.live().streams())
                .containsExactly(
                        new StreamHealth("door", "flowing", "tracked", 0, 2_000, 80),
                        new StreamHealth("gate", "late", "dropped_late", 7, 2_000, 1_800),
                        new StreamHealth("yard", "stalled", "", 0, 2_000, 0));
    }

    @Test
    void shouldTakeAStreamForFlowingWhenItsFramesComeAgain() {
        health.event(new StreamEvent("yard", 1, 0, EventKind.STREAM_STALLED, 0, ""));
        health.frameRead("yard", 100);

        assertThat(health.live().streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.state()).isEqualTo("flowing"));

        health.laneClosed("yard");
        assertThat(health.live().streams()).isEmpty();
    }
}
