package io.posestream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.FrameId;
import org.junit.jupiter.api.Test;

class FrameNumbersTest {

    @Test
    void shouldCountFromZeroWithoutGaps() {
        FrameNumbers numbers = new FrameNumbers("cam", 1000);

        assertThat(numbers.next()).isEqualTo(new FrameId("cam", 1000, 0));
        assertThat(numbers.next()).isEqualTo(new FrameId("cam", 1000, 1));
    }

    @Test
    void shouldLeaveOutOneNumberForABreakHoweverManyAttemptsItTook() {
        FrameNumbers numbers = new FrameNumbers("cam", 1000);
        numbers.next();

        numbers.lose();
        numbers.lose();

        assertThat(numbers.next().frameSeq()).isEqualTo(2);
        assertThat(numbers.next().frameSeq()).isEqualTo(3);
    }

    @Test
    void shouldLoseNothingBeforeTheFirstFrame() {
        FrameNumbers numbers = new FrameNumbers("cam", 1000);

        numbers.lose();

        assertThat(numbers.next().frameSeq()).isZero();
    }

    @Test
    void shouldGrowTheEpochEvenWithinAMillisecond() {
        FrameNumbers numbers = new FrameNumbers("cam", 1000);
        numbers.next();

        numbers.startAnew(1000);

        assertThat(numbers.next()).isEqualTo(new FrameId("cam", 1001, 0));
    }
}
