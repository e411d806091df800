package io.posestream.evaluation.posetrack;

import static io.posestream.evaluation.posetrack.Figures.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.dataset.posetrack.PoseTrackFrame;
import io.posestream.dataset.posetrack.PoseTrackSequence;
import io.posestream.dataset.posetrack.PosedPerson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PoseTrackPropertyTest {
    /** People this far apart are never mistaken for each other: more than a head. */
    private static final double APART = 100;

    /** @param home width of the strip that each person roams, of which one begins where the other ends */
    private static PoseTrackSequence random(Random random, int people, int frames, double home, double missing) {
        List<PoseTrackFrame> all = new ArrayList<>();
        for (int f = 0; f < frames; f++) {
            List<PosedPerson> present = new ArrayList<>();
            for (int p = 0; p < people; p++) {
                double x = 1 + p * (home + APART) + home * random.nextDouble();
                PosedPerson person = Figures.person(p, x, random.nextDouble());
                if (random.nextDouble() >= missing) {
                    present.add(person);
                }
            }
            all.add(new PoseTrackFrame("frame " + f, true, List.of(), present));
        }
        return new PoseTrackSequence(Path.of("random.json"), all);
    }

    /** People who are missing now and then, and are hit by about half of their predictions. */
    private static PoseTrackSequence comingAndGoing(Random random) {
        return random(random, 4, 6, 60, .2);
    }

    private static PoseTrackSequence eachPerson(PoseTrackSequence sequence, UnaryOperator<PosedPerson> change) {
        return new PoseTrackSequence(
                sequence.file(),
                sequence.frames().stream()
                        .map(frame -> new PoseTrackFrame(
                                frame.name(),
                                frame.labelled(),
                                frame.ignored(),
                                frame.people().stream().map(change).toList()))
                        .toList());
    }

    @Property(tries = 50)
    void shouldGiveFullMarksToTheTruthItself(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int people,
            @ForAll @IntRange(min = 2, max = 6) int frames) {
        PoseTrackSequence truth = random(new Random(seed), people, frames, 200, 0);

        PoseTrackScores scores = scores(truth, truth);

        assertThat(scores.detection().ap().values())
                .allSatisfy(ap -> assertThat(ap).isCloseTo(100, within(1e-9)));
        for (TrackingScores tracking : List.of(scores.tracking(), scores.plainTracking())) {
            assertThat(tracking.mota().mean()).isCloseTo(100, within(1e-9));
            assertThat(tracking.precision().mean()).isCloseTo(100, within(1e-9));
            assertThat(tracking.recall().mean()).isCloseTo(100, within(1e-9));
        }
        assertThat(scores.plainTracking().motp().mean()).isCloseTo(100, within(1e-9));
        assertThat(scores.hota().total().hota()).isCloseTo(100, within(1e-9));
    }

    @Property(tries = 50)
    void shouldNotCareWhatTheTracksAreCalled(@ForAll long seed) {
        Random random = new Random(seed);
        PoseTrackSequence truth = comingAndGoing(random);
        PoseTrackSequence found = comingAndGoing(random);
        List<Long> names = new ArrayList<>(List.of(11L, 5L, 2L, 90L));
        Collections.shuffle(names, random);
        PoseTrackSequence renamed = eachPerson(
                found,
                person -> new PosedPerson(
                        names.get((int) person.trackId()), person.head(), person.posed(), person.joints()));

        PoseTrackScores before = scores(truth, found);
        PoseTrackScores after = scores(truth, renamed);

        assertThat(after.detection()).isEqualTo(before.detection());
        assertThat(after.tracking().mota()).isEqualTo(before.tracking().mota());
        assertThat(after.plainTracking().mota())
                .isEqualTo(before.plainTracking().mota());
        assertThat(after.hota().total().hota()).isCloseTo(before.hota().total().hota(), within(1e-9));
    }

    @Property(tries = 50)
    void shouldStayWithinBounds(@ForAll long seed) {
        Random random = new Random(seed);

        PoseTrackScores scores = scores(comingAndGoing(random), comingAndGoing(random));

        assertThat(scores.hota().hota().values())
                .allSatisfy(value -> assertThat(value).isBetween(0.0, 100.0));
        assertThat(scores.plainTracking().mota().values())
                .allSatisfy(value -> assertThat(value).matches(mota -> Double.isNaN(mota) || mota <= 100));
        assertThat(scores.plainTracking().motp().values())
                .allSatisfy(
                        value -> assertThat(value).matches(motp -> Double.isNaN(motp) || (motp >= 50 && motp <= 100)));
    }
}
