package io.posestream.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.estimation.PoseEstimate;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RefinedPose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** People by id and place over time; a head that is never wrong about which windows it was shown. */
class WindowsTest {
    private static final int TWO_FRAMES = 2;

    private final Picture picture = Picture.allocate(8, 8);
    private final Street street = new Street();
    private final FeatureRing ring = new FeatureRing(Map.of(Street.MAP, 1), 40);
    private final List<PoseWindow> shown = new ArrayList<>();
    private final Windows windows = windows(ring, TWO_FRAMES);

    @Test
    void shouldGrowFromTheSingleFrameToTwoOfThePast() {
        see(0, 1);
        assertThat(shown).as("nothing to gain from the key alone").isEmpty();

        see(40, 1);
        see(80, 1);
        see(120, 1);

        assertThat(shown).extracting(WindowsTest::times).containsExactly("- 0 40 - -", "0 40 80 - -", "40 80 120 - -");
    }

    @Test
    void shouldUseOnlyThePastAtOnceAndTheFutureAfterwards() {
        LongStream.of(0, 40, 80, 120, 160).forEach(ms -> see(ms, 1));
        assertThat(shown).allSatisfy(window -> assertThat(window).isEqualTo(window.causal()));
        shown.clear();

        assertThat(windows.refineAfterwards(frame(80, 1).people(), ms(80))).containsOnlyKeys(1L);
        assertThat(windows.refineAfterwards(frame(160, 1).people(), ms(160)))
                .as("no future is known: the causal pose stands")
                .isEmpty();

        assertThat(shown).extracting(WindowsTest::times).containsExactly("0 40 80 120 160");
    }

    @Test
    void shouldBridgeLostFramesByTimeAndNotByNumber() {
        see(0, 1);
        see(40, 1);
        see(280, 1);
        see(500, 1);

        assertThat(shown).extracting(WindowsTest::times).containsExactly("- 0 40 - -", "0 40 280 - -", "- 280 500 - -");
    }

    @Test
    void shouldKeepThePoseWhenTheWindowIsEmpty() {
        see(0, 1);
        TrackedPerson later = see(900, 1).get(0);

        assertThat(shown).isEmpty();
        assertThat(later.pose()).isEqualTo(later.rawPose());
        assertThat(see(940, 1).get(0).pose()).isNotEqualTo(later.rawPose());
    }

    @Test
    void shouldStartAnewWhenATrackEndsAndItsIdReturns() {
        see(0, 1);
        see(40, 1);
        windows.forget(1);
        assertThat(ring.lent()).isZero();

        see(80, 1);
        see(120, 1);

        assertThat(shown).extracting(WindowsTest::times).containsExactly("- 0 40 - -", "- 80 120 - -");
    }

    @Test
    void shouldStartAnewWhenTheClockGoesBack() {
        see(1_000, 1);
        see(40, 1);
        see(40, 1);
        see(80, 1);

        assertThat(shown).extracting(WindowsTest::times).containsExactly("- 40 80 - -");
        assertThat(ring.lent()).isEqualTo(2);
    }

    @Test
    void shouldNotTakeSomebodyElsewhereForANeighbour() {
        see(0, List.of(person(1, place(100))));
        see(40, List.of(person(1, place(400))));

        assertThat(shown).isEmpty();
    }

    @Test
    void shouldCarryNeighboursIntoThePictureOfTheKey() {
        PlaneMotion pan = new PlaneMotion(1, 0, 30, 0, 1, -6);
        see(0, List.of(person(1, place(100))));
        windows.cameraMoved(pan);
        see(40, List.of(person(1, place(130))));
        windows.cameraMoved(pan);
        see(80, List.of(person(1, place(160))));

        windows.refineAfterwards(frame(40, 1).people(), ms(40));

        PoseWindow refined = shown.get(shown.size() - 1);
        assertThat(times(refined)).isEqualTo("- 0 40 80 -");
        refined.looks().stream().filter(Objects::nonNull).forEach(look -> {
            assertThat(look.pose().keypoint(0).x()).isCloseTo(130, within(0.01f));
            assertThat(look.crop().centerX()).isCloseTo(130, within(0.01f));
        });
        assertThat(refined.at(-1).map(look -> look.pose().keypoint(0).y())).contains(94f);
        assertThat(refined.at(1).map(look -> look.pose().keypoint(0).y())).contains(106f);
    }

    @Test
    void shouldGiveBackWhatTheTrackerDidNotUse() {
        windows.estimate("cam", picture, 0, List.of(place(100), place(300), place(500)));
        List<PoseEstimate> found = windows.estimate("cam", picture, 40, List.of(place(100), place(300)));
        int before = ring.lent();

        windows.refineCausally(ms(40), List.of(told(1, found.get(1).pose())), found);

        assertThat(before - ring.lent()).as("one of two was told").isEqualTo(1);
    }

    @Test
    void shouldGiveBackSlotsWhenTheEngineFails() {
        street.fails = true;

        assertThatThrownBy(() -> windows.estimate("cam", picture, 0, List.of(place(1), place(2))))
                .hasMessage("the engine fell over");
        assertThat(ring.lent()).isZero();
    }

    @Test
    void shouldGiveUpTheOldestLookOfTheLongestWindowWhenTheRingIsFull() {
        Windows crowded = windows(new FeatureRing(Map.of(Street.MAP, 1), 4), 0);
        see(crowded, 0, List.of(person(1, place(100))));
        see(crowded, 40, List.of(person(1, place(100)), person(2, place(300))));
        see(crowded, 80, List.of(person(1, place(100)), person(2, place(300))));
        see(crowded, 120, List.of(person(1, place(100)), person(2, place(300))));

        assertThat(shown)
                .extracting(WindowsTest::times)
                .containsExactly("- 0 40 - -", "- 40 80 - -", "- 40 80 - -", "- 80 120 - -", "- 80 120 - -");
    }

    @Test
    void shouldFallBackToSingleFramesWhenThereAreMorePeopleThanSlots() {
        Windows crowded = windows(new FeatureRing(Map.of(Street.MAP, 1), 3), 0);
        List<TrackedPerson> crowd = IntStream.rangeClosed(1, 5)
                .mapToObj(id -> person(id, place(150 * id)))
                .toList();

        see(crowded, 0, crowd);
        List<TrackedPerson> later = see(crowded, 40, crowd);

        assertThat(later).hasSize(5).allSatisfy(one -> assertThat(one.pose()).isEqualTo(one.rawPose()));
    }

    @Test
    void shouldEndEmptyHandedWhenEverybodyIsGone() {
        for (int frame = 0; frame < 3_000; frame++) {
            int now = frame;
            see(
                    40L * frame,
                    IntStream.rangeClosed(1, 6)
                            .filter(id -> (now / (5 * id) + id) % 3 != 0)
                            .mapToObj(id -> person(id, place(100 * id)))
                            .toList());
            assertThat(ring.lent()).isLessThanOrEqualTo(6 * 5);
        }
        long bytes = ring.bytes();
        see(200_000, List.of());
        see(200_040, List.of());
        see(200_080, List.of());

        assertThat(ring.lent()).isZero();
        assertThat(bytes).isLessThanOrEqualTo(36L * Float.BYTES);
        assertThat(ring.bytes()).isEqualTo(bytes);
    }

    /** Checks that every look still owns its slot, and moves everybody one pixel to the right. */
    private Windows windows(FeatureRing slots, int lookAhead) {
        return new Windows(
                street,
                asked -> asked.stream()
                        .map(window -> {
                            shown.add(window);
                            window.looks().stream().filter(Objects::nonNull).forEach(look -> assertOwned(slots, look));
                            Pose moved = new PlaneMotion(1, 0, 1, 0, 1, 0)
                                    .moved(window.key().pose());
                            return new RefinedPose(moved, Collections.nCopies(moved.size(), 2f));
                        })
                        .toList(),
                slots,
                lookAhead);
    }

    private static void assertOwned(FeatureRing slots, Look look) {
        float mark = slots.map(look.slot(), Street.MAP).get(0);
        assertThat(mark).isEqualTo(Street.mark(look.captureTimeNs(), place(0)));
    }

    private List<TrackedPerson> see(long ms, long id) {
        return see(ms, List.of(person(id, place(100))));
    }

    private List<TrackedPerson> see(long ms, List<TrackedPerson> people) {
        return see(windows, ms, people);
    }

    private List<TrackedPerson> see(Windows stage, long ms, List<TrackedPerson> people) {
        List<PoseEstimate> found = stage.estimate(
                "cam", picture, ms(ms), people.stream().map(TrackedPerson::box).toList());
        List<TrackedPerson> told = IntStream.range(0, people.size())
                .mapToObj(i -> told(people.get(i).trackId(), found.get(i).pose()))
                .toList();
        return stage.refineCausally(ms(ms), told, found);
    }

    private static TrackedPerson person(long id, Box box) {
        return new TrackedPerson(id, TrackState.CONFIRMED, 1, box, Street.body(box), Street.body(box));
    }

    private static TrackedPerson told(long id, Pose pose) {
        return new TrackedPerson(id, TrackState.CONFIRMED, 1, place(0), pose, pose);
    }

    private static PoseFrame frame(long ms, long id) {
        Accepted accepted = new Accepted(new FrameId("cam", 1, 0), ms(ms), 0, 8, 8);
        PoseFrames frames = PoseFrames.of(new Street(), Optional.empty());
        return frames.seen(accepted, Picture.allocate(8, 8), false, List.of(person(id, place(100))));
    }

    private static Box place(float x) {
        return new Box(x - 30, 20, 60, 160);
    }

    private static long ms(long ms) {
        return ms * 1_000_000;
    }

    private static String times(PoseWindow window) {
        return String.join(
                " ",
                window.looks().stream()
                        .map(look -> look == null ? "-" : Long.toString(look.captureTimeNs() / 1_000_000))
                        .toList());
    }
}
