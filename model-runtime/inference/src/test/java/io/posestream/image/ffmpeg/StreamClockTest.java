package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.junit.jupiter.api.Test;

class StreamClockTest {
    private static final AVRational MILLIS = av_make_q(1, 1000);

    @Test
    void shouldCountFromTheFirstPictureAndKeepUnevenSteps() {
        FileClock clock = new FileClock(MILLIS, 25);
        assertThat(LongStream.of(700, 733, 734, 1200).map(clock::timeNs))
                .containsExactly(0L, 33_000_000L, 34_000_000L, 500_000_000L);
    }

    @Test
    void shouldFillMissingTimesAtTheFrameRate() {
        FileClock clock = new FileClock(MILLIS, 50);
        assertThat(LongStream.of(AV_NOPTS_VALUE, AV_NOPTS_VALUE, 940, AV_NOPTS_VALUE, 1000)
                        .map(clock::timeNs))
                .containsExactly(0L, 20_000_000L, 40_000_000L, 60_000_000L, 100_000_000L);
    }

    @Test
    void shouldHideTheJitterOfTheNetworkFromACamerasTimes() {
        long epoch = 1_700_000_000_000_000_000L;
        LiveClock clock = new LiveClock(MILLIS, epoch);
        assertThat(clock.timeNs(5000, epoch)).isEqualTo(epoch);
        long[] arrivalMs = {41, 95, 120, 171, 200};
        for (int i = 0; i < arrivalMs.length; i++) {
            long evenNs = epoch + (i + 1) * 40_000_000L;
            assertThat(clock.timeNs(5000 + 40 * (i + 1), epoch + arrivalMs[i] * 1_000_000))
                    .isBetween(evenNs, evenNs + 1_000_000);
        }
    }

    @Test
    void shouldTellPicturesApartThatCameWhileTheStreamWasStudied() {
        LiveClock clock = new LiveClock(MILLIS, 10_000_000_000L);
        long readNs = 11_000_000_000L;
        long first = clock.timeNs(0, readNs);
        long second = clock.timeNs(40, readNs);
        assertThat(first).isEqualTo(10_000_000_000L);
        assertThat(second - first).isBetween(40_000_000L, 50_000_000L);
    }

    @Test
    void shouldNotHoldPicturesBackWhenTheFirstOneHasNoStamp() {
        LiveClock clock = new LiveClock(MILLIS, 10_000_000_000L);
        long readNs = 10_600_000_000L;
        assertThat(clock.timeNs(AV_NOPTS_VALUE, readNs)).isEqualTo(10_000_000_000L);
        long second = clock.timeNs(40, readNs);
        long third = clock.timeNs(80, readNs);
        assertThat(second).isEqualTo(10_000_000_000L);
        assertThat(third - second).isBetween(40_000_000L, 50_000_000L);
    }

    @Test
    void shouldFollowALastingChangeOfDelay() {
        LiveClock clock = new LiveClock(MILLIS, 0);
        long late = 0;
        for (int i = 0; i <= 1000; i++) {
            long nowNs = i * 40_000_000L + 900_000_000L;
            late = nowNs - clock.timeNs(40L * i, nowNs);
        }
        assertThat(late).isLessThan(5_000_000L);
    }

    @Test
    void shouldTieACamerasTimesAnewAfterItsClockJumped() {
        LiveClock clock = new LiveClock(MILLIS, 10_000_000_000L);
        clock.timeNs(5000, 10_000_000_000L);
        assertThat(clock.timeNs(0, 10_100_000_000L)).isEqualTo(10_100_000_000L);
        assertThat(clock.timeNs(90_000, 10_200_000_000L)).isEqualTo(10_200_000_000L);
        assertThat(clock.timeNs(AV_NOPTS_VALUE, 10_300_000_000L)).isEqualTo(10_300_000_000L);
    }

    @Property(tries = 200)
    void shouldNeverGoBackwardsNorIntoTheFutureWhateverTheCameraSays(
            @ForAll @Size(min = 2, max = 40) long @LongRange(min = 0, max = 100_000) [] stamps) {
        LiveClock clock = new LiveClock(MILLIS, 999_000_000_000L);
        long last = 0;
        for (int i = 0; i < stamps.length; i++) {
            long now = 1_000_000_000_000L + i * 40_000_000L;
            long time = clock.timeNs(stamps[i], now);
            assertThat(time).isBetween(last, now);
            last = time;
        }
    }
}
