package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Box;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

/** Anna is expected at (100, 100), 40 wide and 100 tall; somebody nearer to the camera may stand before her. */
class WholeBoxTest {
    private static final Box ANNA = new Box(100, 100, 40, 100);

    @Test
    void shouldAddTheLegsThatAnotherHides() {
        Box seen = new Box(102, 103, 40, 60);
        Box before = new Box(95, 160, 50, 110);

        assertThat(WholeBox.of(seen, ANNA, List.of(before))).isEqualTo(new Box(102, 103, 40, 100));
    }

    @Test
    void shouldAddTheSideThatAnotherHides() {
        Box leftHalf = new Box(103, 100, 20, 100);
        Box rightHalf = new Box(120, 100, 20, 100);

        assertThat(WholeBox.of(leftHalf, ANNA, List.of(new Box(122, 105, 50, 110))))
                .isEqualTo(new Box(103, 100, 40, 100));
        assertThat(WholeBox.of(rightHalf, ANNA, List.of(new Box(72, 105, 50, 110))))
                .isEqualTo(new Box(100, 100, 40, 100));
    }

    @Test
    void shouldTakeABoxAtItsWordWhereNobodyStandsBefore() {
        Box crouching = new Box(100, 140, 40, 60);
        Box farAway = new Box(400, 105, 50, 110);
        Box behind = new Box(118, 80, 40, 100);

        assertThat(WholeBox.of(crouching, ANNA, List.of())).isEqualTo(crouching);
        assertThat(WholeBox.of(crouching, ANNA, List.of(farAway))).isEqualTo(crouching);
        assertThat(WholeBox.of(crouching, ANNA, List.of(behind))).isEqualTo(crouching);
    }

    @Test
    void shouldNotGuessWhichSideIsAnnasOwnBetweenTwoOthers() {
        Box seen = new Box(110, 100, 20, 100);
        List<Box> others = List.of(new Box(70, 105, 42, 110), new Box(128, 105, 50, 110));

        assertThat(WholeBox.of(seen, ANNA, others)).isEqualTo(seen);
    }

    @Property
    void shouldNeverLoseWhatIsSeenNorExceedWhatIsExpected(
            @ForAll @FloatRange(min = 10, max = 60) float width,
            @ForAll @FloatRange(min = 10, max = 150) float height,
            @ForAll @FloatRange(min = 0, max = 250) float otherX,
            @ForAll @FloatRange(min = 0, max = 250) float otherY) {
        Box seen = new Box(110, 110, width, height);

        Box whole = WholeBox.of(seen, ANNA, List.of(new Box(otherX, otherY, 50, 110)));

        assertThat(whole.intersection(seen)).isGreaterThan(0.999f * seen.area());
        assertThat(whole.width()).isLessThanOrEqualTo(Math.max(width, ANNA.width()));
        assertThat(whole.height()).isLessThanOrEqualTo(Math.max(height, ANNA.height()));
    }

    @Test
    void shouldTellWhereTheHiddenLegsAre() {
        Scene scene = new Scene();
        Figure ben = new Figure(340, 250, 120);
        for (long t = 0; t <= 2000; t += 40) {
            Observation anna = annaAt(t).seen();
            Observation told = t < 1000 ? anna : anna.withBox(cutAt(ben.box().y(), anna.box()));
            scene.at(t, told, ben.seen());
        }

        assertThat(scene.person(1).box().iou(annaAt(2000).box())).isGreaterThan(0.9f);
    }

    @Test
    void shouldNotTakeLegsThatGoLittleByLittleForAShorterBody() {
        Scene scene = new Scene();
        for (long t = 0; t <= 3000; t += 40) {
            // ben comes up from below and hides a pixel more of her in every picture
            Figure ben = new Figure(310 + 0.02 * t, 320 - 0.025 * t, 120);
            Observation anna = annaAt(t).seen();
            Box seen = cutAt(Math.min(anna.box().bottom(), ben.box().y()), anna.box());
            scene.at(t, anna.withBox(seen), ben.seen());
        }

        assertThat(scene.person(1).box().iou(annaAt(3000).box())).isGreaterThan(0.9f);
    }

    /** She walks to the right, behind ben. */
    private static Figure annaAt(long timeMs) {
        return new Figure(300 + 0.02 * timeMs, 200, 100);
    }

    private static Box cutAt(float y, Box box) {
        return Box.ofCorners(box.x(), box.y(), box.right(), y);
    }
}
