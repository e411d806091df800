package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A stream whose poses are told at once and again with a look-ahead of one frame. */
class TwoPhaseTest {
    private final RecordedOutcomes outcomes = new RecordedOutcomes();
    private final StreamOutcomes stream = new StreamOutcomes(
            "cam-1", streamId -> new HashingPipeline(0, 1), outcomes, LaneSettings.DEFAULT, RecoverySettings.DEFAULT, null);

    @Test
    void shouldTellPosesAtOnceAndAgainWhenTheNextFrameIsKnown() {
        accept(0, 'N');
        accept(1, 'N');
        accept(2, 'N');
        stream.end("test over");

        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 0",
                        "poses 1/0",
                        "poses 1/1",
                        "refined 1/0",
                        "poses 1/2",
                        "refined 1/1",
                        "refined 1/2",
                        "STREAM_ENDED 1: test over");
    }

    @Test
    void shouldRefineFramesAroundAnotherThatCameLate() {
        accept(0, 'N');
        accept(1, 'L');
        accept(2, 'N');
        stream.drain();

        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 0",
                        "poses 1/0",
                        "poses 1/2",
                        "refined 1/0",
                        "poses 1/1",
                        "refined 1/2",
                        "refined 1/1");
    }

    @Test
    void shouldNotWaitForTheNextFrameOfASilentStream() {
        accept(0, 'N');
        stream.stall(2_000);
        accept(1, 'N');

        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 0",
                        "poses 1/0",
                        "refined 1/0",
                        "STREAM_STALLED 1: no frame for 2000 ms",
                        "STREAM_RESUMED 1: frame 1",
                        "poses 1/1");
    }

    @Test
    void shouldLetProvisionalPosesStandWhenThePipelineBreaks() {
        accept(0, 'N');
        accept(1, 'X');
        accept(2, 'N');
        accept(3, 'N');

        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 0",
                        "poses 1/0",
                        "dead letter @1 pipeline: the pipeline failed: java.lang.IllegalStateException: broken by frame 1",
                        "poses 1/2",
                        "poses 1/3",
                        "refined 1/2");
    }

    @Test
    void shouldNotRefineWhatAnEarlierOwnerTold() {
        outcomes.answeredBefore.add(0L);
        accept(0, 'N');
        accept(1, 'N');
        stream.drain();

        assertThat(outcomes.lines).doesNotContain("refined 1/0").endsWith("refined 1/1");
    }

    private void accept(long seq, char command) {
        stream.accept(Frames.ticket("cam-1", 1, seq, command));
    }
}
