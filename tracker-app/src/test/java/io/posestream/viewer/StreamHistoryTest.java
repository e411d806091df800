package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamHistoryTest {
    private static final long START_NS = Scene.nowNs() / 1_000_000_000L * 1_000_000_000L;
    private static final long SECOND_NS = 1_000_000_000L;

    private final Scene gate = new Scene("gate", 1, 2);
    private final StreamHistory history = new StreamHistory(START_NS);

    private JsonNode at(long nowNs) throws IOException {
        return new ObjectMapper().readTree(LiveMessages.history(history, nowNs));
    }

    private static PoseFrame dropped(PoseFrame frame, Outcome outcome, String reason) {
        return new PoseFrame(
                frame.id(),
                frame.captureTimeNs(),
                frame.ingestTimeNs(),
                frame.emitTimeNs(),
                frame.width(),
                frame.height(),
                frame.skeleton(),
                frame.model(),
                0,
                outcome,
                reason,
                false,
                List.of());
    }

    @Test
    void shouldTellMedianAndGreatestLatencyOfEachSecond() throws IOException {
        for (int i = 0; i < 5; i++) {
            PoseFrame frame = gate.poses(i, 0);
            history.add(frame, frame.captureTimeNs() / SECOND_NS * SECOND_NS + SECOND_NS);
        }
        JsonNode seconds = at(Scene.nowNs()).get("seconds");
        assertThat(seconds).isNotEmpty();
        assertThat(seconds.get(0).get(1).asDouble()).isBetween(0.0, 1000.0);
        assertThat(seconds.get(0).get(2).asDouble())
                .isGreaterThanOrEqualTo(seconds.get(0).get(1).asDouble());
        assertThat(seconds.get(0).get(3).asInt()).isBetween(1, 5);
    }

    @Test
    void shouldForgetWhatIsOlderThanFiveMinutes() throws IOException {
        for (int second = 0; second < 700; second++) {
            history.add(gate.poses(second, 0), START_NS + second * SECOND_NS);
        }
        JsonNode told = at(START_NS + 699 * SECOND_NS);
        assertThat(told.get("seconds")).hasSize(StreamHistory.SECONDS);
        assertThat(told.get("nowMs").asLong() - told.get("fromMs").asLong()).isEqualTo(300_000);
    }

    @Test
    void shouldTellWhenSomebodyWasThereAndWhenNot() throws IOException {
        for (int tenth = 0; tenth < 100; tenth++) {
            if (tenth < 30 || tenth > 60) {
                history.add(gate.poses(tenth, 0), START_NS + tenth * SECOND_NS / 10);
            }
        }
        JsonNode first = at(START_NS + 10 * SECOND_NS).get("tracks").get(0);
        assertThat(first.get("id").asInt()).isEqualTo(1);
        assertThat(first.get("spans")).hasSize(2);
        long startMs = START_NS / 1_000_000;
        assertThat(first.get("spans").get(0).get(1).asLong() - startMs).isEqualTo(2_900);
        assertThat(first.get("spans").get(1).get(0).asLong() - startMs).isEqualTo(6_100);
    }

    @Test
    void shouldCountDropsByReasonWhateverTheNumbersInIt() throws IOException {
        for (int i = 0; i < 7; i++) {
            String reason = "the frame was " + (1200 + i) + " ms old; the budget is 1000 ms";
            history.add(dropped(gate.poses(i, 0), Outcome.DROPPED_LATE, reason), START_NS + i * SECOND_NS);
        }
        history.add(dropped(gate.poses(8, 0), Outcome.DECODE_GAP, "waits for a key frame"), START_NS);
        JsonNode drops = at(START_NS + 8 * SECOND_NS).get("drops");
        assertThat(drops).hasSize(2);
        assertThat(drops.get(0).get("count").asInt()).isEqualTo(7);
        assertThat(drops.get(0).get("reason").asText()).contains("1206 ms");
        assertThat(drops.get(1).get("outcome").asText()).isEqualTo("DECODE_GAP");
    }
}
