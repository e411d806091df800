package io.posestream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CaptureClockTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void shouldBelieveACamera() {
        CaptureClock clock = new CaptureClock(1);
        clock.begin(true);

        assertThat(clock.captureTimeNs(1_700_000_000_000_000_000L)).isEqualTo(1_700_000_000_000_000_000L);
        assertThat(clock.waitNs(1_700_000_000_000_000_000L)).isZero();
    }

    @Test
    void shouldKeepTheDistancesOfAFileAtAnyRate() {
        for (double rate : new double[] {0, 1, 4}) {
            CaptureClock clock = new CaptureClock(rate);
            clock.begin(false);
            long first = clock.captureTimeNs(5 * SECOND);

            assertThat(first).isCloseTo(nowNs(), within(2 * SECOND));
            assertThat(clock.captureTimeNs(8 * SECOND)).isEqualTo(first + 3 * SECOND);
            assertThat(clock.captureTimeNs(7 * SECOND)).isEqualTo(first + 2 * SECOND);
        }
    }

    @Test
    void shouldWaitByTheRate() {
        assertThat(waitNs(1)).isBetween(7 * SECOND, 8 * SECOND);
        assertThat(waitNs(4)).isBetween(SECOND, 2 * SECOND);
        assertThat(waitNs(0)).isZero();
    }

    @Test
    void shouldNotGoBackWhenAFileThatRanAheadBeginsAgain() {
        CaptureClock clock = new CaptureClock(0);
        clock.begin(false);
        clock.captureTimeNs(0);
        long last = clock.captureTimeNs(3600 * SECOND);

        clock.begin(false);

        assertThat(clock.captureTimeNs(0)).isGreaterThan(last);
    }

    /** A picture 8 s after the first. */
    private static long waitNs(double rate) {
        CaptureClock clock = new CaptureClock(rate);
        clock.begin(false);
        clock.captureTimeNs(2 * SECOND);
        return clock.waitNs(10 * SECOND);
    }

    private static long nowNs() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }
}
