package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Codec;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ReorderWindowTest {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};

    private long nowNs;
    private ReorderWindow window = new ReorderWindow(50, () -> nowNs);

    @Test
    void shouldLetFramesInOrderPassAtOnce() {
        for (long seq = 7; seq < 100; seq++) {
            assertThat(offer(seq)).containsExactly(seq);
            assertThat(window.leftNs()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void shouldHoldFramesUntilTheMissingOneComes() {
        offer(0);
        assertThat(offer(2)).isEmpty();
        assertThat(offer(4)).isEmpty();
        assertThat(offer(1)).containsExactly(1L, 2L);
        assertThat(offer(3)).containsExactly(3L, 4L);
    }

    @Test
    void shouldGiveAMissingFrameUpAfterItsTime() {
        offer(0);
        offer(2);
        after(49);
        assertThat(seqs(window.expired())).isEmpty();

        after(1);
        assertThat(seqs(window.expired())).containsExactly(2L);
        assertThat(offer(1)).as("left to whoever refuses what comes too late").containsExactly(1L);
        assertThat(offer(3)).containsExactly(3L);
    }

    @Test
    void shouldGiveAMissingFrameUpWhenTooManyWaitForIt() {
        offer(0);
        List<Long> passed = new ArrayList<>();
        for (long seq = 2; seq <= 2 + ReorderWindow.MOST; seq++) {
            passed.addAll(offer(seq));
        }

        assertThat(passed).hasSize(ReorderWindow.MOST + 1).isSorted();
    }

    @Test
    void shouldNotWaitAgainAndAgainForFramesThatAreLost() {
        offer(0);
        for (long seq = 2; seq <= 6; seq += 2) {
            assertThat(offer(seq)).isEmpty();
            after(50);
            assertThat(seqs(window.expired())).containsExactly(seq);
        }

        assertThat(offer(8)).as("every second frame is lost, none is late").containsExactly(8L);

        assertThat(offer(7)).as("one is late after all").containsExactly(7L);
        assertThat(offer(10)).isEmpty();
        assertThat(offer(9)).containsExactly(9L, 10L);
    }

    @Test
    void shouldHoldNothingWithoutPatience() {
        window = new ReorderWindow(0, () -> nowNs);
        offer(0);

        assertThat(offer(5)).containsExactly(5L);
        assertThat(offer(3)).containsExactly(3L);
    }

    @Test
    void shouldNotHoldBarePicturesWhoseNumbersAreOffsets() {
        offer(0);

        assertThat(seqs(window.offer(ticket(9, JPEG)))).containsExactly(9L);
    }

    @Test
    void shouldLetGoOfAnOldEpochBeforeTheNewOne() {
        offer(0);
        offer(2);
        FrameTicket fresh = Frames.ticket("cam-1", 2, 0, 'N');

        assertThat(seqs(window.offer(fresh))).containsExactly(2L, 0L);
    }

    @Property(tries = 300)
    void shouldPutAnyDisorderRightThatFitsInside(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int reach) {
        window = new ReorderWindow(50, () -> nowNs);
        List<Long> shuffled = new ArrayList<>();
        Random random = new Random(seed);
        shuffled.add(0L);
        for (long block = 1; block < 200; block += reach) {
            List<Long> numbers =
                    new ArrayList<>(LongStream.range(block, block + reach).boxed().toList());
            Collections.shuffle(numbers, random);
            shuffled.addAll(numbers);
        }

        List<Long> passed = new ArrayList<>();
        shuffled.forEach(seq -> passed.addAll(offer(seq)));

        assertThat(passed).hasSameSizeAs(shuffled).isSorted().doesNotHaveDuplicates();
    }

    private List<Long> offer(long seq) {
        return seqs(window.offer(ticket(seq, new byte[] {0})));
    }

    private void after(long ms) {
        nowNs += TimeUnit.MILLISECONDS.toNanos(ms);
    }

    private static FrameTicket ticket(long seq, byte[] value) {
        return new FrameTicket(
                new ConsumerRecord<>("frames", 0, seq, new byte[0], value),
                new SourceFrame(new FrameId("cam-1", 1, seq), seq, Codec.JPEG, true, 0, 0, value),
                0,
                false);
    }

    private static List<Long> seqs(List<FrameTicket> tickets) {
        return tickets.stream().map(ticket -> ticket.frame().id().frameSeq()).toList();
    }
}
