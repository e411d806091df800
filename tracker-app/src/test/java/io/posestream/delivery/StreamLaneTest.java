package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StreamLaneTest {
    private final RecordedOutcomes outcomes = new RecordedOutcomes();

    @Test
    void shouldAnswerWhatWaitsAndWhatIsInsideBeforeItEnds() throws Exception {
        StreamLane lane = lane(2_000, 30_000, 5);
        for (int seq = 0; seq < 20; seq++) {
            assertThat(lane.offer(Frames.ticket("cam-1", 1, seq, seq == 19 ? 'L' : 'N')))
                    .isTrue();
        }

        lane.finish();

        assertThat(lane.awaitEnd(inSeconds(10))).isTrue();
        assertThat(outcomes.lines).hasSize(21).endsWith("poses 1/19");
        assertThat(lane.offer(Frames.ticket("cam-1", 1, 20, 'N'))).isFalse();
    }

    @Test
    void shouldLeaveWhatWaitsWhenAbandoned() throws Exception {
        StreamLane lane = lane(2_000, 30_000, 20);
        for (int seq = 0; seq < 200; seq++) {
            lane.offer(Frames.ticket("cam-1", 1, seq, 'N'));
        }

        lane.abandon();

        assertThat(lane.awaitEnd(inSeconds(10))).isTrue();
        assertThat(outcomes.lines).hasSizeLessThan(20);
    }

    @Test
    void shouldTellASilenceThenEndByItself() throws Exception {
        StreamLane lane = lane(30, 90, 0);
        lane.offer(Frames.ticket("cam-1", 1, 0, 'N'));
        lane.offer(Frames.ticket("cam-1", 1, 1, 'L'));

        assertThat(lane.awaitEnd(inSeconds(10))).isTrue();
        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 0",
                        "poses 1/0",
                        "STREAM_STALLED 1: no frame for 30 ms",
                        "poses 1/1",
                        "STREAM_ENDED 1: no frame for 90 ms");
    }

    private StreamLane lane(int stallMs, int endMs, long workMs) {
        LaneSettings settings = new LaneSettings(8, 1 << 20, stallMs, endMs, 3, 4);
        StreamOutcomes stream = new StreamOutcomes(
                "cam-1",
                id -> new HashingPipeline(TimeUnit.MILLISECONDS.toNanos(workMs)),
                outcomes,
                settings,
                RecoverySettings.DEFAULT,
                null);
        StreamLane lane = new StreamLane("cam-1", stream, outcomes, settings, DeliveryObserver.NONE);
        lane.start();
        return lane;
    }

    private static long inSeconds(int seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }
}
