package io.posestream.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PlaneMotionTest {
    private static final PlaneMotion QUARTER_TURN = new PlaneMotion(0, -1, 100, 1, 0, 0);

    @Example
    void shouldLeaveEverythingWhereItIsWhenStill() {
        Box box = new Box(3, 4, 50, 60);
        assertThat(PlaneMotion.STILL.moved(box)).isEqualTo(box);
        assertThat(PlaneMotion.STILL.then(QUARTER_TURN)).isEqualTo(QUARTER_TURN);
        assertThat(QUARTER_TURN.then(PlaneMotion.STILL)).isEqualTo(QUARTER_TURN);
        assertThat(PlaneMotion.STILL.reach(640, 480)).isZero();
    }

    @Example
    void shouldKeepBoxesUprightAboutTheirMiddle() {
        // the middle (30, 20) turns by 90 degrees to (-20, 30) and shifts by 100
        Box moved = QUARTER_TURN.moved(new Box(20, 0, 20, 40));
        assertThat(moved).isEqualTo(new Box(70, 10, 20, 40));
    }

    @Example
    void shouldLeaveAbsentKeypointsAbsent() {
        assertThat(QUARTER_TURN.moved(Keypoint.absent())).isEqualTo(Keypoint.absent());
    }

    @Example
    void shouldTellHowFarTheFarthestCornerGoes() {
        PlaneMotion zoom = new PlaneMotion(1.1, 0, 0, 0, 1.1, 0);
        assertThat(zoom.reach(300, 400)).isCloseTo(50, within(1e-9));
    }

    @Property
    void shouldGoTheWholeWayInTwoSteps(
            @ForAll @DoubleRange(min = -500, max = 500) double x,
            @ForAll @DoubleRange(min = -500, max = 500) double y,
            @ForAll @DoubleRange(min = -3, max = 3) double turn,
            @ForAll @DoubleRange(min = .2, max = 5) double zoom) {
        PlaneMotion first = new PlaneMotion(
                zoom * Math.cos(turn), -zoom * Math.sin(turn), 7, zoom * Math.sin(turn), zoom * Math.cos(turn), -9);
        PlaneMotion both = first.then(QUARTER_TURN);
        assertThat(both.x(x, y)).isCloseTo(QUARTER_TURN.x(first.x(x, y), first.y(x, y)), within(1e-9));
        assertThat(both.y(x, y)).isCloseTo(QUARTER_TURN.y(first.x(x, y), first.y(x, y)), within(1e-9));
        assertThat(both.scale()).isCloseTo(zoom, within(1e-9));
    }
}
