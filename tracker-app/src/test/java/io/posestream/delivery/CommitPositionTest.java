package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class CommitPositionTest {
    @Test
    void shouldStandAtTheOldestFrameWithoutAnswer() {
        CommitPosition position = new CommitPosition(null);
        for (long offset = 0; offset < 5; offset++) {
            position.read(offset);
        }

        position.answer(0);
        position.answer(2);
        position.answer(3);

        assertThat(position.position().offset()).isEqualTo(1);
    }

    @Test
    void shouldPassOverOffsetsThatHoldNoRecord() {
        CommitPosition position = new CommitPosition(new OffsetAndMetadata(10));
        position.read(10);
        position.read(13);

        position.answer(10);
        assertThat(position.position().offset()).isEqualTo(13);
        position.answer(13);
        assertThat(position.position().offset()).isEqualTo(14);
    }

    @Test
    void shouldTakeOnlyTheFirstAnswer() {
        CommitPosition position = new CommitPosition(null);
        position.read(7);

        assertThat(position.answer(7)).isTrue();
        assertThat(position.answer(7)).isFalse();
    }

    @Test
    void shouldNotTrustMetadataOfOthers() {
        CommitPosition position = new CommitPosition(new OffsetAndMetadata(5, "written by another program"));
        position.read(5);

        assertThat(position.answer(5)).isTrue();
    }

    /** Frames are answered in any order; at any moment the tracker may die and a next one may take over, many times. */
    @Property(tries = 300)
    void shouldAnswerEachFrameOnceOverAnyNumberOfOwners(
            @ForAll @LongRange(max = 1_000_000_000_000L) long start,
            @ForAll @IntRange(min = 1, max = 60) int frames,
            @ForAll Random random) {
        List<Long> offsets = offsets(start, frames, random);
        TreeSet<Long> owed = new TreeSet<>(offsets);
        OffsetAndMetadata committed = new OffsetAndMetadata(start);

        for (int owner = 0; !owed.isEmpty(); owner++) {
            CommitPosition position = new CommitPosition(committed);
            List<Long> read = readFrom(committed, offsets, position, random);
            Collections.shuffle(read, random);
            int dies = owner > 20 ? read.size() : random.nextInt(read.size() + 1);
            for (long offset : read.subList(0, dies)) {
                assertThat(position.answer(offset)).as("offset %d", offset).isEqualTo(owed.remove(offset));
                committed = position.position().committable(PartitionStates.NOWHERE);
                if (!owed.isEmpty()) {
                    assertThat(committed.offset()).as("committed").isLessThanOrEqualTo(owed.first());
                }
            }
        }
        CommitPosition last = new CommitPosition(committed);
        offsets.stream().filter(from(committed)).forEach(last::read);
        assertThat(offsets.stream().filter(from(committed)).filter(last::answer))
                .isEmpty();
        assertThat(last.position().committable(PartitionStates.NOWHERE))
                .isEqualTo(new OffsetAndMetadata(offsets.get(frames - 1) + 1, ""));
    }

    private static Predicate<Long> from(OffsetAndMetadata committed) {
        return offset -> offset >= committed.offset();
    }

    /** Kafka hands out a prefix of what lies at and after the committed offset. */
    private static List<Long> readFrom(
            OffsetAndMetadata committed, List<Long> offsets, CommitPosition position, Random random) {
        List<Long> left = offsets.stream().filter(from(committed)).toList();
        List<Long> read = new ArrayList<>(left.subList(0, random.nextInt(left.size()) + 1));
        read.forEach(position::read);
        return read;
    }

    private static List<Long> offsets(long start, int frames, Random random) {
        List<Long> offsets = new ArrayList<>();
        long offset = start;
        for (int i = 0; i < frames; i++) {
            offsets.add(offset);
            offset += random.nextInt(5) == 0 ? 1 + random.nextInt(40) : 1;
        }
        return offsets;
    }
}
