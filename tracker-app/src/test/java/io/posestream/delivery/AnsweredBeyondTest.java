package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweredBeyondTest {

    @Property(tries = 200)
    void shouldReadWhatItWrote(
            @ForAll @LongRange(max = 1_000_000_000_000L) long base,
            @ForAll @IntRange(max = 5000) int beyond,
            @ForAll @Size(max = 40) Set<@IntRange(max = 4999) Integer> open,
            @ForAll @LongRange(min = -1, max = 1_000_000_000_000L) long statesFrom) {
        TreeSet<Long> unanswered = new TreeSet<>();
        TreeSet<Long> provisional = new TreeSet<>();
        open.forEach(offset -> (offset % 2 == 0 ? unanswered : provisional).add(base + offset));
        AnsweredBeyond written = new AnsweredBeyond(base + beyond, unanswered, provisional, statesFrom);

        String text = written.format(base);

        assertThat(AnsweredBeyond.parse(new OffsetAndMetadata(base, text))).isEqualTo(written);
        assertThat(text.length())
                .as("ten seconds of frames, forty of them open")
                .isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3;a;;;-1", "1;a;b", "2;?;;;-1", "2;a;1,,2;;-1", "written by another program", ";;;;"})
    void shouldSayNothingWhereTheMetadataIsNotOurs(String text) {
        assertThat(AnsweredBeyond.parse(new OffsetAndMetadata(5, text))).isEqualTo(AnsweredBeyond.NONE);
    }
}
