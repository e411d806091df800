package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class HeadingTest {

    @Test
    void shouldTellWhetherSomeoneGoesOnOrTurnsBack() {
        Heading right = walked(60, 0).heading();

        assertThat(right.agreement(box(150, 0))).isCloseTo(1, within(1e-6));
        assertThat(right.agreement(box(0, 100))).isCloseTo(0, within(1e-6));
        assertThat(right.agreement(box(-80, 0))).isCloseTo(-1, within(1e-6));
    }

    @Test
    void shouldTellNothingOfSomeoneWhoStands() {
        assertThat(walked(2, 0).heading()).isEqualTo(Heading.NONE);
        assertThat(Heading.NONE.agreement(box(100, 0))).isZero();
    }

    @Test
    void shouldTellNothingBeforeItHasSeenEnough() {
        Sightings sightings = new Sightings(0, box(0, 0));
        sightings.add(100_000_000, box(30, 0));

        assertThat(sightings.heading()).isEqualTo(Heading.NONE);
    }

    @Test
    void shouldForgetOldWaysAtAnyFrameRate() {
        // down for two seconds, then right for one; 200 frames a second
        Sightings sightings = new Sightings(0, box(0, 0));
        for (int t = 5; t <= 3000; t += 5) {
            sightings.add(t * 1_000_000L, t <= 2000 ? box(0, 0.1 * t) : box(0.1 * (t - 2000), 200));
        }
        assertThat(sightings.heading().x()).isCloseTo(1, within(1e-6));
    }

    @Property(tries = 100)
    void shouldAgreeTheSameHoweverThePictureIsTurned(
            @ForAll @DoubleRange(min = 0, max = 6.28) double turn,
            @ForAll @DoubleRange(min = 0, max = 3.1) double away) {
        Heading heading = walked(60 * Math.cos(turn), 60 * Math.sin(turn)).heading();
        double agreement = heading.agreement(box(200 * Math.cos(turn + away), 200 * Math.sin(turn + away)));

        assertThat(agreement).isCloseTo(1 - 2 * away / Math.PI, within(1e-3));
    }

    private static Sightings walked(double x, double y) {
        Sightings sightings = new Sightings(0, box(0, 0));
        sightings.add(400_000_000, box(x, y));
        return sightings;
    }

    private static Box box(double left, double top) {
        return new Box((float) left, (float) top, 40, 100);
    }
}
