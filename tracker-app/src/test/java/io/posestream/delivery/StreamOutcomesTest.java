package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.SourceFrame;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class StreamOutcomesTest {
    /** Pipeline faults in a row that stop the service: 3. A minute to wait for missing frames: none of these tests takes so long. */
    private static final LaneSettings LANE = new LaneSettings(8, 1 << 20, 2_000, 30_000, 3, 4, 60_000);

    private final RecordedOutcomes outcomes = new RecordedOutcomes();
    private final AtomicInteger opened = new AtomicInteger();
    private final StreamOutcomes stream = new StreamOutcomes(
            "cam-1",
            streamId -> {
                opened.incrementAndGet();
                return new HashingPipeline(0);
            },
            outcomes,
            LANE,
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
                        "dead letter @4 order: duplicate: frame 4 of epoch 1 has been here; the newest is frame 4 of epoch 1",
                        "FRAMES_DUPLICATED 1: since last told 1, of which 0 were put in order and 1 refused; the newest is frame 4",
                        "poses 1/5");
    }

    @Test
    void shouldPutFramesInOrderAndTellSo() {
        for (long seq : new long[] {0, 2, 3, 1, 4}) {
            accept(1, seq, 'N');
        }

        assertThat(outcomes.lines)
                .containsExactly(
                        "STREAM_STARTED 1: first frame here: 0",
                        "poses 1/0",
                        "FRAMES_OUT_OF_ORDER 1: since last told 1, of which 1 were put in order and 0 refused;"
                                + " the newest is frame 1",
                        "poses 1/1",
                        "poses 1/2",
                        "poses 1/3",
                        "poses 1/4");
    }

    @Test
    void shouldRefuseASecondFrameOfTheNameOfOneThatWaits() {
        accept(1, 0, 'N');
        accept(1, 2, 'N');
        stream.accept(new FrameTicket(
                new ConsumerRecord<>("frames", 0, 9, new byte[0], new byte[1]),
                Frames.frame("cam-1", 1, 2, 'N'),
                0,
                false));
        accept(1, 1, 'N');

        assertThat(outcomes.lines)
                .contains("dead letter @9 order: duplicate: frame 2 of epoch 1 has been here;"
                        + " the newest is frame 0 of epoch 1")
                .endsWith("poses 1/1", "poses 1/2");
    }

    @Test
    void shouldOweAFrameThatWaitsBehindOneThatWasTakenIn() {
        stream.accept(at(10, 0));
        stream.accept(at(12, 3));
        stream.accept(at(13, 1));

        StreamProgress progress = Objects.requireNonNull(outcomes.newest);
        assertThat(progress.next()).isEqualTo(14);
        assertThat(progress.unanswered()).as("frame 3 waits for frame 2").containsExactly(12L);
        stream.drain();
        assertThat(outcomes.lines).endsWith("poses 1/3");
        assertThat(Objects.requireNonNull(outcomes.newest).unanswered()).isEmpty();
    }

    private static FrameTicket at(long offset, long seq) {
        SourceFrame frame = Frames.frame("cam-1", 1, seq, 'N');
        return new FrameTicket(
                new ConsumerRecord<>("frames", 0, offset, new byte[0], frame.payload()), frame, 0, false);
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
