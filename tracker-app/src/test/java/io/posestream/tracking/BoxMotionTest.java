package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import org.junit.jupiter.api.Test;

/** A box of 40 x 100 px: one body size is 63 px. */
class BoxMotionTest {

    private final BoxMotion motion = new BoxMotion(0, box(0, 0));

    @Test
    void shouldForgetWhatItGuessedBehindAnOccluder() {
        // walks right with 80 px/s, is hidden from 1000 to 2000 ms, and has turned down meanwhile
        walk(1000);
        BoxMotion plain = new BoxMotion(0, box(0, 0));
        walk(plain, 1000);
        motion.advanceTo(ns(2000));
        plain.advanceTo(ns(2000));
        motion.observeAgain(box(110, 60));
        plain.observe(box(110, 60));

        assertThat(motion.velocityX()).as("the way of the last second").isCloseTo(30, within(8.0));
        assertThat(motion.velocityY()).isCloseTo(60, within(8.0));
        assertThat((double) motion.box().centerY()).isCloseTo(60 + 50, within(4.0));
        assertThat(Math.abs(plain.velocityX() - 30)).as("without looking back").isGreaterThan(8);
    }

    @Test
    void shouldTakeAnUnbrokenWalkTheSameWayInBothForms() {
        BoxMotion again = new BoxMotion(0, box(0, 0));
        for (int t = 40; t <= 1000; t += 40) {
            motion.advanceTo(ns(t));
            motion.observe(box(0.08 * t, 0));
            again.advanceTo(ns(t));
            again.observeAgain(box(0.08 * t, 0));
        }
        assertThat(again.velocityX()).isCloseTo(motion.velocityX(), within(1e-9));
        assertThat(again.box()).isEqualTo(motion.box());
    }

    @Test
    void shouldNotSinkWhenATableHidesTheLegs() {
        walk(1000);
        motion.advanceTo(ns(1040));
        Box cut = new Box((float) (0.08 * 1040), 0, 40, 60);
        motion.observe(cut);

        assertThat((double) motion.box().centerY()).isBetween(45.0, 50.5);
    }

    private void walk(int untilMs) {
        walk(motion, untilMs);
    }

    private static void walk(BoxMotion motion, int untilMs) {
        for (int t = 40; t <= untilMs; t += 40) {
            motion.advanceTo(ns(t));
            motion.observe(box(0.08 * t, 0));
        }
    }

    private static long ns(int ms) {
        return ms * 1_000_000L;
    }

    private static Box box(double left, double top) {
        return new Box((float) left, (float) top, 40, 100);
    }
}
