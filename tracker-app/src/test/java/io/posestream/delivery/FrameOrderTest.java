package io.posestream.delivery;

import static io.posestream.delivery.FrameOrder.Verdict.DUPLICATE;
import static io.posestream.delivery.FrameOrder.Verdict.NEW_EPOCH;
import static io.posestream.delivery.FrameOrder.Verdict.NEXT;
import static io.posestream.delivery.FrameOrder.Verdict.TOO_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.FrameId;
import org.junit.jupiter.api.Test;

class FrameOrderTest {
    private final FrameOrder order = new FrameOrder();

    @Test
    void shouldTakeTheFirstFrameAsItComes() {
        assertThat(order.check(id(5, 1234))).isEqualTo(NEW_EPOCH);
    }

    @Test
    void shouldTakeAGapAsALossAndGoOn() {
        order.check(id(5, 0));

        assertThat(order.check(id(5, 3))).isEqualTo(NEXT);
        assertThat(order.check(id(5, 4))).isEqualTo(NEXT);
    }

    @Test
    void shouldRefuseWhatCameBefore() {
        order.check(id(5, 7));

        assertThat(order.check(id(5, 7))).isEqualTo(DUPLICATE);
        assertThat(order.check(id(5, 6))).isEqualTo(TOO_LATE);
        assertThat(order.check(id(4, 8))).isEqualTo(TOO_LATE);
        assertThat(order.describe(id(4, 8), TOO_LATE))
                .isEqualTo("out of order: frame 8 of epoch 4 came after frame 7 of epoch 5 had been told");
        assertThat(order.check(id(5, 8))).as("a refused frame leaves no trace").isEqualTo(NEXT);
    }

    @Test
    void shouldBeginAnewWithAHigherEpoch() {
        order.check(id(5, 7));

        assertThat(order.check(id(6, 0))).isEqualTo(NEW_EPOCH);
        assertThat(order.check(id(6, 1))).isEqualTo(NEXT);
    }

    private static FrameId id(long epoch, long seq) {
        return new FrameId("cam-1", epoch, seq);
    }
}
