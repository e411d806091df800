package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StreamOutcomesTest {
    private final RecordedOutcomes outcomes = new RecordedOutcomes();
    private final AtomicInteger opened = new AtomicInteger();
    private final StreamOutcomes stream = new StreamOutcomes(
            "cam-1",
            streamId -> {
                opened.incrementAndGet();
                return new HashingPipeline(0);
            },
            outcomes,
            3,
            RecoverySettings.DEFAULT,
            null);

    @Test
    void shouldAnswerALateFrameWhenItsResultComesOut() {
        accept(1, 0, 'N');
        accept(1, 1, 'L');
        assertThat(outcomes.lines).endsWith("poses 1/0");

        accept(1, 2, 'N');

        assertThat(outcomes.lines)
                .containsExactly("STREAM_STARTED 1: first frame here: 0", "poses 1/0", "poses 1/2", "poses 1/1");
    }

    @Test
    void shouldRefuseADuplicateAndGoOn() {
        accept(1, 4, 'N');
        accept(1, 4, 'N');
        accept(1, 5, 'N');

        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 4",
                        "poses 1/4",
                        "dead letter @4 order: duplicate or out of order: frame 4 of epoch 1 came after frame 4 of epoch 1",
                        "poses 1/5");
    }

    @Test
    void shouldAnswerTheOldEpochBeforeTheNewOneStarts() {
        accept(1, 8, 'L');
        accept(2, 0, 'N');

        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 8",
                        "poses 1/8",
                        "STREAM_ENDED 1: the source started anew with epoch 2",
                        "STREAM_STARTED 2: first frame here: 0",
                        "poses 2/0");
        assertThat(opened).as("a new epoch gets a new pipeline").hasValue(2);
    }

    @Test
    void shouldTellASilenceOnceAndItsEnd() {
        accept(1, 0, 'N');
        stream.stall(2_000);
        stream.stall(2_000);
        accept(1, 1, 'N');
        stream.end("no frame for 30000 ms");

        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 0",
                        "poses 1/0",
                        "STREAM_STALLED 1: no frame for 2000 ms",
                        "STREAM_RESUMED 1: frame 1",
                        "poses 1/1",
                        "STREAM_ENDED 1: no frame for 30000 ms");
    }

    @Test
    void shouldMakeAllFramesInsideABrokenPipelineDeadLettersAndOpenAFreshOne() {
        accept(1, 0, 'L');
        accept(1, 1, 'X');
        accept(1, 2, 'N');

        String reason = "pipeline: the pipeline failed: java.lang.IllegalStateException: broken by frame 1";
        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 0",
                        "dead letter @0 " + reason,
                        "dead letter @1 " + reason,
                        "poses 1/2");
        assertThat(opened).hasValue(2);
        assertThat(outcomes.fatal).isEmpty();
    }

    @Test
    void shouldStopTheServiceAfterThreeFaultsInARowOnly() {
        accept(1, 0, 'X');
        accept(1, 1, 'X');
        accept(1, 2, 'N');
        accept(1, 3, 'X');
        accept(1, 4, 'X');
        assertThat(outcomes.fatal).isEmpty();

        accept(1, 5, 'X');

        assertThat(outcomes.fatal)
                .singleElement()
                .satisfies(cause -> assertThat(cause)
                        .isInstanceOf(DeliveryException.class)
                        .hasMessageContaining("cam-1 failed 3 times in a row"));
    }

    @Test
    void shouldPassOnWhyThePipelineRefused() {
        accept(1, 0, 'R');

        assertThat(outcomes.lines).endsWith("dead letter @0 decode: marked as refused");
    }

    private void accept(long epoch, long seq, char command) {
        stream.accept(Frames.ticket("cam-1", epoch, seq, command));
    }
}
