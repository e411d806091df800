package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveBoardTest {
    private static final long START_NS = 1_700_000_000_000_000_000L;
    private static final long MS = 1_000_000;

    private final LiveBoard board = new LiveBoard();

    private static PoseFrame frame(String stream, long seq, long captureNs, int revision, Outcome outcome) {
        ModelInfo model = new ModelInfo("pose-net", "onnxruntime", "fp32");
        return new PoseFrame(
                new FrameId(stream, 1, seq),
                captureNs,
                captureNs + 10 * MS,
                captureNs + 30 * MS,
                640,
                360,
                "body-pose/coco-17",
                model,
                revision,
                outcome,
                "",
                false,
                List.of());
    }

    @Test
    void shouldMeasureTheLastFiveSecondsOnly() {
        long nowNs = START_NS;
        for (int seq = 0; seq < 250; seq++) {
            nowNs = START_NS + seq * (40 * MS);
            // The first five seconds were slow; of the last 125 frames 10 were.
            long latencyNs = (seq < 125 || seq % 12 == 0 ? 200 : 50) * MS;
            board.poses(frame("gate", seq, nowNs - latencyNs, 0, Outcome.EMPTY), nowNs);
            board.poses(frame("gate", seq, nowNs - latencyNs, 1, Outcome.EMPTY), nowNs + MS);
        }
        StreamNumbers gate = board.numbers(nowNs).get(0);
        assertThat(gate.fps()).isCloseTo(25, within(.2));
        assertThat(gate.p50Ms()).isCloseTo(50, within(.01));
        assertThat(gate.p95Ms()).isCloseTo(200, within(.01));
        assertThat(gate.toTrackerMs()).isCloseTo(10, within(.01));
        assertThat(gate.inTrackerMs()).isCloseTo(20, within(.01));
    }

    @Test
    void shouldCountWhatWasDroppedAndTellHowLongAStreamIsSilent() {
        board.poses(frame("gate", 1, START_NS, 0, Outcome.DROPPED_LATE), START_NS);
        board.poses(frame("gate", 2, START_NS, 0, Outcome.DECODE_GAP), START_NS);
        board.poses(frame("gate", 3, START_NS, 0, Outcome.DROPPED_LATE), START_NS);
        board.event(new StreamEvent("gate", 1, START_NS, EventKind.STREAM_ENDED, 0, ""));
        StreamNumbers gate = board.numbers(START_NS + 9_000 * MS).get(0);
        assertThat(gate.late()).isEqualTo(2);
        assertThat(gate.gaps()).isEqualTo(1);
        assertThat(gate.silentMs()).isEqualTo(9_000);
        assertThat(gate.ended()).isTrue();
        assertThat(gate.fps()).isZero();
    }

    @Test
    void shouldNotGoBackToAnEarlierFrameWhenItIsRefined() {
        board.poses(frame("gate", 1, START_NS, 0, Outcome.EMPTY), START_NS);
        board.poses(frame("gate", 2, START_NS + 40 * MS, 0, Outcome.EMPTY), START_NS + 40 * MS);
        board.event(new StreamEvent("gate", 1, START_NS, EventKind.STREAM_ENDED, 0, ""));

        board.poses(frame("gate", 1, START_NS, 1, Outcome.EMPTY), START_NS + 5_000 * MS);

        StreamNumbers gate = board.numbers(START_NS + 5_040 * MS).get(0);
        assertThat(gate.silentMs()).isEqualTo(5_000);
        assertThat(gate.ended()).isTrue();
    }

    @Test
    void shouldForgetTheLongestSilentStreamWhenThereAreTooMany() {
        for (int i = 0; i <= LiveBoard.MAX_STREAMS; i++) {
            board.poses(frame("camera-" + i, 1, START_NS, 0, Outcome.EMPTY), START_NS + i * MS);
        }
        assertThat(board.numbers(START_NS))
                .hasSize(LiveBoard.MAX_STREAMS)
                .noneMatch(stream -> stream.streamId().equals("camera-0"));
    }

    @Test
    void shouldKeepTheLatestEvents() {
        for (int i = 0; i < 100; i++) {
            board.event(new StreamEvent("gate", 1, START_NS + i, EventKind.TRACK_STARTED, i, ""));
        }
        assertThat(board.events()).hasSize(LiveBoard.MAX_EVENTS);
        assertThat(board.events().get(LiveBoard.MAX_EVENTS - 1).trackId()).isEqualTo(99);
    }
}
