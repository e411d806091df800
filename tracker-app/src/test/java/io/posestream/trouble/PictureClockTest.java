package io.posestream.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PictureClockTest {
    private static final long MS = 1_000_000;
    private static final long HOUR_MS = 3_600_000;

    private PictureClock clock = new PictureClock();
    private final List<Finding> found = new ArrayList<>();
    private final List<Long> evenMs = new ArrayList<>();
    private long captureMs = 1_700_000_000_000L;
    private long readMs = captureMs + 40;

    @Test
    void shouldBeTheSourcesOwnWhileThatRunsEvenly() {
        frames(100, 40, 40);
        pause(30_000);
        frames(100, 40, 40);

        assertThat(found).isEmpty();
        assertThat(clock.timeNs(captureMs * MS)).isEqualTo(captureMs * MS);
    }

    @Test
    void shouldGoOnByWhatPassedWhenTheSourceGoesBackAnHour() {
        frames(50, 40, 40);
        captureMs -= HOUR_MS;
        frames(50, 40, 40);

        assertThat(found).singleElement().satisfies(jump -> {
            assertThat(jump.kind()).isEqualTo(EventKind.CLOCK_JUMPED);
            assertThat(jump.detail()).startsWith("the capture time went back by 3600.0 s");
        });
        assertEven(40);
    }

    @Test
    void shouldGoOnByWhatPassedWhenTheSourceJumpsAhead() {
        frames(50, 40, 40);
        captureMs += 10_000;
        frames(50, 40, 40);
        captureMs -= 10_000;
        frames(50, 40, 40);

        assertThat(found).extracting(Finding::kind).containsExactly(EventKind.CLOCK_JUMPED, EventKind.CLOCK_JUMPED);
        assertEven(40);
    }

    @Test
    void shouldTakeAGapForAPauseWhileFramesAreReadFasterThanTheyCame() {
        frames(200, 40, 1);
        captureMs += 60_000;
        frames(200, 40, 1);

        assertThat(found).as("a camera was gone before an outage ended").isEmpty();
    }

    @Test
    void shouldNotMindTheDecodeOrderOfBFrames() {
        for (int group = 0; group < 50; group++) {
            for (long step : new long[] {120, -80, 40, 40}) {
                captureMs += step;
                readMs += 40;
                clock.arrived(captureMs * MS, readMs * MS).ifPresent(found::add);
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void shouldTakeTheTimeOfReadingForACameraThatNeverHadAClock() {
        captureMs = 0;
        frames(50, 40, 40);

        assertThat(found).singleElement().extracting(Finding::detail).asString().endsWith("when they are read");
        assertThat(clock.timeNs(captureMs * MS)).isEqualTo(readMs * MS);
        assertEven(40);
    }

    @Test
    void shouldGoOnFromWhereAnotherOneStopped() {
        frames(50, 40, 40);
        captureMs -= HOUR_MS;
        frames(50, 40, 40);
        PictureClock next = new PictureClock();
        next.restore(clock.state());
        clock = next;
        frames(50, 40, 40);

        assertThat(found).as("told once").hasSize(1);
        assertEven(40);
    }

    /** Whatever a clock does, the even time never goes back by more than frames in decode order do. */
    @Property(tries = 300)
    void shouldNeverGoBackFarWhateverTheSourceSays(@ForAll long seed) {
        Random random = new Random(seed);
        clock = new PictureClock();
        long lastNs = 0;
        long nowNs = 1_700_000_000_000L * MS;
        for (int i = 0; i < 300; i++) {
            nowNs += random.nextInt(200) * MS;
            long saidNs = random.nextInt(10) == 0 ? random.nextLong() >>> 2 : nowNs;
            clock.arrived(saidNs, nowNs);
            long evenNs = clock.timeNs(saidNs);
            assertThat(evenNs).isGreaterThanOrEqualTo(lastNs - PictureClock.SLACK_MS * MS);
            lastNs = evenNs;
        }
    }

    private void frames(int count, long stepMs, long passedMs) {
        for (int i = 0; i < count; i++) {
            captureMs += stepMs;
            readMs += passedMs;
            clock.arrived(captureMs * MS, readMs * MS).ifPresent(found::add);
            evenMs.add(clock.timeNs(captureMs * MS) / MS);
        }
    }

    private void pause(long ms) {
        captureMs += ms;
        readMs += ms;
    }

    private void assertEven(long stepMs) {
        for (int i = 1; i < evenMs.size(); i++) {
            assertThat(evenMs.get(i) - evenMs.get(i - 1)).isEqualTo(stepMs);
        }
    }
}
