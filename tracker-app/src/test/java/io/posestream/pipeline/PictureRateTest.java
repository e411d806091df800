package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PictureRateTest {

    @Test
    void shouldLetAllPassWhenNoRateIsSet() {
        assertThat(looked(new PictureRate(0), LongStream.range(0, 30).map(i -> i * 33)))
                .hasSize(30);
    }

    @Test
    void shouldSpaceLooksEvenly() {
        assertThat(looked(new PictureRate(10), LongStream.range(0, 31).map(i -> i * 33)))
                .containsExactly(0L, 99L, 198L, 297L, 396L, 495L, 594L, 693L, 792L, 891L, 990L);
    }

    @Test
    void shouldLookAtEveryPictureOfACameraThatIsSlowerOrAsFastButUnpunctual() {
        assertThat(looked(new PictureRate(10), LongStream.range(0, 20).map(i -> i * 200)))
                .hasSize(20);
        assertThat(looked(new PictureRate(10), LongStream.range(0, 20).map(i -> i * 100 + (i % 2) * 8)))
                .hasSize(20);
    }

    @Test
    void shouldGoOnAfterAPauseAndAfterAClockThatWentBack() {
        PictureRate rate = new PictureRate(10);

        assertThat(looked(rate, LongStream.of(0, 50, 5_000, 5_050, 5_100))).containsExactly(0L, 5_000L, 5_100L);
        assertThat(looked(rate, LongStream.of(1_000, 1_050, 1_100))).containsExactly(1_000L, 1_100L);
    }

    private static List<Long> looked(PictureRate rate, LongStream timesMs) {
        return timesMs.filter(ms -> {
                    long timeNs = TimeUnit.MILLISECONDS.toNanos(ms);
                    boolean passes = rate.refusal(timeNs).isEmpty();
                    if (passes) {
                        rate.looked(timeNs);
                    }
                    return passes;
                })
                .boxed()
                .toList();
    }
}
