package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.ffmpeg.PendingUnits.Gop;
import io.posestream.image.ffmpeg.PendingUnits.Unit;
import org.junit.jupiter.api.Test;

class PendingUnitsTest {
    private final PendingUnits pending = new PendingUnits();
    private final Gop first = new Gop();
    private final Gop second = new Gop();

    @Test
    void shouldHandEachUnitOutOnceEvenWhenTokensRepeat() {
        Unit one = pending.add(7, first);
        Unit two = pending.add(7, first);
        assertThat(pending.take(two.serial())).isSameAs(two);
        assertThat(pending.take(two.serial())).isNull();
        assertThat(pending.takeAll()).containsExactly(one);
    }

    @Test
    void shouldGiveUpOlderUnitsAtOnceWhereNothingIsReordered() {
        Unit lost = pending.add(1, first);
        Unit shown = pending.add(2, first);
        Unit next = pending.add(3, first);
        pending.take(shown.serial());
        assertThat(pending.takeOvertakenBy(shown, 0)).containsExactly(lost);
        assertThat(pending.takeAll()).containsExactly(next);
    }

    @Test
    void shouldWaitForReorderedUnitsButNotAcrossAKeyFrame() {
        Unit early = pending.add(1, first);
        Unit bFrame = pending.add(2, first);
        pending.take(bFrame.serial());
        assertThat(pending.takeOvertakenBy(bFrame, 2)).isEmpty();
        Unit key = pending.add(3, second);
        pending.take(key.serial());
        assertThat(pending.takeOvertakenBy(key, 2)).containsExactly(early);
    }

    @Test
    void shouldNotWaitForMoreUnitsThanADecoderHoldsBack() {
        Unit oldest = pending.add(1, first);
        for (int token = 2; token <= 4; token++) {
            pending.add(token, first);
        }
        assertThat(pending.takeBeyond(3)).isEmpty();
        assertThat(pending.takeBeyond(2)).containsExactly(oldest);
    }
}
