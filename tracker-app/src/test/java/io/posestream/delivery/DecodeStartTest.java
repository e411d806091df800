package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Frames of one H.264 stream 40 ms apart, offset = frame number, a key frame at each offset that is named. */
class DecodeStartTest {
    private static final byte[] KEY = {0, 0, 1, 0x67, 1, 2, 3, 4, 0, 0, 1, 0x65, 9, 9, 9};
    private static final byte[] OTHER = {0, 0, 1, 0x41, 9, 9, 9};

    private final DecodeStart start = new DecodeStart(new RecoverySettings(50, 10_000), new byte[0]);

    @Test
    void shouldBeginAtTheNewestKeyFrameWhenNothingIsOwed() {
        take(0, 30, 0, 20);

        assertThat(start.offset(30)).isEqualTo(20);
        assertThat(start.parameterSets()).isEmpty();
    }

    @Test
    void shouldBeginAGroupEarlierForAFrameThatStillOwesSomething() {
        take(0, 22, 0, 20);

        assertThat(start.offset(19)).isEqualTo(0);
        assertThat(start.offset(20)).isEqualTo(20);
    }

    @Test
    void shouldBeginInTheMiddleWhereTheKeyFrameIsTooManyFramesBack() {
        take(0, 200, 0);

        assertThat(start.offset(200)).isEqualTo(150);
        assertThat(start.parameterSets()).as("of the key frame").startsWith(0, 0, 1, 0x67);
    }

    @Test
    void shouldBeginInTheMiddleWhereTheKeyFrameIsTooLongAgo() {
        start.take(ticket(0, 0, KEY));
        start.take(ticket(1, 9_000, OTHER));
        assertThat(start.offset(2)).isZero();

        start.take(ticket(2, 12_000, OTHER));

        assertThat(start.offset(3)).isEqualTo(1);
    }

    @Test
    void shouldNotBelieveTheProducerAboutKeyFrames() {
        start.take(ticket(0, 0, KEY));
        start.take(new FrameTicket(
                new ConsumerRecord<>("frames", 0, 1, new byte[0], OTHER),
                new SourceFrame(new FrameId("gate", 1, 1), 40_000_000, Codec.H264, true, 0, 0, OTHER),
                0,
                false));

        assertThat(start.offset(2)).isZero();
    }

    @Test
    void shouldNeedOnlyOwedPicturesWhereEachStandsAlone() {
        start.take(Frames.ticket("gate", 1, 7, 'N'));

        assertThat(start.offset(8)).isEqualTo(8);
        assertThat(start.offset(6)).isEqualTo(6);
    }

    @Test
    void shouldReadAFrameAgainThatLiesBeforeItsKeyFrame() {
        start.take(ticket(10, 0, KEY));
        start.take(ticket(12, 40, KEY));
        start.take(ticket(11, 80, OTHER));

        assertThat(start.offset(13)).isEqualTo(11);
    }

    private void take(int from, int to, Integer... keys) {
        for (int offset = from; offset < to; offset++) {
            boolean key = Arrays.asList(keys).contains(offset);
            start.take(ticket(offset, 40L * offset, key ? KEY : OTHER));
        }
    }

    private static FrameTicket ticket(long offset, long timeMs, byte[] payload) {
        return new FrameTicket(
                new ConsumerRecord<>("frames", 0, offset, new byte[0], payload),
                new SourceFrame(new FrameId("gate", 1, offset), timeMs * 1_000_000, Codec.H264, false, 0, 0, payload),
                0,
                false);
    }
}
