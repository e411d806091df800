package io.posestream.propagation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.Look;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A wrist that is labelled at frame 0 and 4, and what a carrier saw in between. */
class BothWaysTest {
    private static final int WRIST = 9;
    private static final Checks CHECKS = Checks.DEFAULT;

    @Test
    void shouldLandOnTheTruthWhenBothDirectionsDriftEvenly() {
        Carrier drifting = (section, slot, backwards) -> places(section, backwards, (frame, passed) -> {
            double truth = 100 + 10 * frame;
            return new Place(truth + 2 * passed, 50, .9);
        });

        Map<Integer, Carried> carried = new BothWays(drifting).carry(section(), WRIST);

        assertThat(carried.keySet()).containsExactlyInAnyOrder(1, 2, 3);
        Carried middle = requireNonNull(carried.get(2));
        assertThat(middle.x()).isCloseTo(120, within(1e-6));
        assertThat(middle.cycle()).isCloseTo(8, within(1e-6));
        assertThat(middle.apart()).isCloseTo(0, within(1e-6));
    }

    @Test
    void shouldBelieveLessWhatMissesTheNextLabel() {
        Propagated steady = judged(2, (frame, passed) -> new Place(100 + 10 * frame, 50, .9));
        Propagated missing = judged(2, (frame, passed) -> new Place(100 + 10 * frame + 3 * passed, 50, .9));
        Propagated lost = judged(2, (frame, passed) -> new Place(100 + 10 * frame + 15 * passed, 50, .9));

        assertThat(steady.score()).isCloseTo(.9, within(1e-6));
        assertThat(missing.score()).isLessThan(.5);
        assertThat(missing.verdict()).isEqualTo(Verdict.KEPT);
        assertThat(lost.verdict()).isEqualTo(Verdict.ASTRAY);
        assertThat(lost.keypoint().missing()).isTrue();
    }

    @Test
    void shouldLeaveOutAKeypointThatIsHiddenBetweenLabels() {
        Motion hiddenInTheMiddle = (frame, passed) -> new Place(100 + 10 * frame, 50, frame == 2 ? .03 : .8);

        assertThat(judged(1, hiddenInTheMiddle).keypoint().missing()).isFalse();
        assertThat(judged(2, hiddenInTheMiddle).verdict()).isEqualTo(Verdict.UNSEEN);
        assertThat(judged(2, hiddenInTheMiddle).keypoint().missing()).isTrue();
        assertThat(judged(3, hiddenInTheMiddle).keypoint().missing()).isFalse();
    }

    @Test
    void shouldBelieveHalfOfWhatNoSecondLabelChecks() {
        Section open = new Section(track(Map.of(0, 100f)), section().sights());
        Carrier forwardOnly = (section, slot, backwards) ->
                backwards ? List.of() : places(section, false, (frame, passed) -> new Place(100 + 10 * frame, 50, .8));

        Carried last =
                requireNonNull(new BothWays(forwardOnly).carry(open, WRIST).get(4));
        Propagated judged = CHECKS.judge(new Place(last.x(), last.y(), last.trust()), last);

        assertThat(last.cycle()).isNaN();
        assertThat(judged.score()).isCloseTo(.4, within(1e-6));
    }

    /** What a carrier finds in a frame, {@code passed} frames after the label it started from. */
    private interface Motion {
        Place at(int frame, int passed);
    }

    private static Propagated judged(int frame, Motion motion) {
        Carrier carrier = (section, slot, backwards) -> places(section, backwards, motion);
        Carried carried =
                requireNonNull(new BothWays(carrier).carry(section(), WRIST).get(frame));
        return CHECKS.judge(new Place(carried.x(), carried.y(), carried.trust()), carried);
    }

    private static List<Place> places(Section section, boolean backwards, Motion motion) {
        List<Place> places = new ArrayList<>();
        for (Sight sight : section.from(backwards)) {
            places.add(motion.at(sight.frame(), places.size()));
        }
        return places;
    }

    private static Section section() {
        List<Sight> sights = new ArrayList<>();
        Pose nothing = new Pose(Collections.nCopies(Joints.SLOTS, Keypoint.absent()));
        for (int frame = 0; frame <= 4; frame++) {
            Look look = new Look(
                    frame * 40_000_000L,
                    frame,
                    new CropTransform(1, 120, 50, 192, 256),
                    nothing,
                    new HeatmapPeaks(Collections.nCopies(Joints.SLOTS, List.of())));
            sights.add(new Sight(frame, look, nothing));
        }
        return new Section(track(Map.of(0, 100f, 4, 140f)), sights);
    }

    private static LabelTrack track(Map<Integer, Float> wristX) {
        TreeMap<Integer, LabelledPerson> labels = new TreeMap<>();
        wristX.forEach((frame, x) -> {
            List<Keypoint> joints = new ArrayList<>(Collections.nCopies(Joints.SLOTS, Keypoint.absent()));
            joints.set(WRIST, new Keypoint(x, 50, 1, Visibility.UNSPECIFIED, false, false));
            labels.put(
                    frame,
                    new LabelledPerson(
                            OptionalLong.of(1), new Pose(joints), Optional.empty(), LabelledPerson.NO_ENTRY));
        });
        return new LabelTrack(1, labels);
    }
}
