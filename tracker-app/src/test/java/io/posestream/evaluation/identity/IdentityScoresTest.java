package io.posestream.evaluation.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class IdentityScoresTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** One person for four frames; the id changes after the second. */
    private static final List<IdentityFrame> ONE_SWITCH =
            List.of(pair(1, 7, 1), pair(1, 7, 1), pair(1, 8, 1), pair(1, 8, 1));

    @Test
    void shouldScoreASwitchAsTheDefinitionsSay() {
        IdentityScores scores = IdentityScores.of(ONE_SWITCH);

        // 4 pairs, none missed: DetA 1. Each pair: TPA 2, FNA 2, FPA 0: AssA 1/2.
        assertThat(scores.hota().detA()).isCloseTo(1, EXACT);
        assertThat(scores.hota().assA()).isCloseTo(0.5, EXACT);
        assertThat(scores.hota().hota()).isCloseTo(Math.sqrt(0.5), EXACT);
        assertThat(scores.hota().assPr()).isCloseTo(1, EXACT);
        assertThat(scores.hota().assRe()).isCloseTo(0.5, EXACT);
        assertThat(scores.clear().idSwitches()).isEqualTo(1);
        assertThat(scores.clear().fragments()).isZero();
        assertThat(scores.clear().mota()).isCloseTo(1 - 1 / 4.0, EXACT);
        // the whole-sequence pair keeps 2 of 4 frames: IDTP 2, IDFN 2, IDFP 2
        assertThat(scores.id()).isEqualTo(new IdScores(2, 2, 2));
        assertThat(scores.id().idf1()).isCloseTo(0.5, EXACT);
    }

    @Test
    void shouldCountAFragmentButNoSwitchWhenTheSameIdComesBack() {
        IdentityScores scores = IdentityScores.of(List.of(pair(1, 7, 0.9), pair(1, 7, 0.2), pair(1, 7, 0.7)));

        assertThat(scores.clear().fragments()).isEqualTo(1);
        assertThat(scores.clear().idSwitches()).isZero();
        assertThat(scores.clear().tp()).isEqualTo(2);
        assertThat(scores.clear().fn()).isEqualTo(1);
        assertThat(scores.clear().motp()).isCloseTo(0.8, EXACT);
        assertThat(scores.clear().partlyTracked()).isEqualTo(1);
    }

    @Test
    void shouldKeepAPairThoughAnotherComesNearer() {
        IdentityFrame contested = new IdentityFrame(List.of(1L), List.of(7L, 8L), new double[][] {{0.6, 0.9}});

        assertThat(IdentityScores.of(List.of(pair(1, 7, 0.9), contested))
                        .clear()
                        .idSwitches())
                .isZero();
    }

    @Test
    void shouldNotForgiveWhatIsBelowHalf() {
        IdentityScores scores = IdentityScores.of(List.of(pair(1, 7, 0.49)));

        assertThat(scores.clear().tp()).isZero();
        assertThat(scores.id().idtp()).isZero();
        assertThat(scores.hota().alphas().stream().filter(at -> at.tp() == 1)).hasSize(9);
    }

    @Test
    void shouldScoreNobodyAsNothing() {
        IdentityScores missed = IdentityScores.of(List.of(new IdentityFrame(List.of(1L), List.of(), new double[1][0])));
        IdentityScores invented =
                IdentityScores.of(List.of(new IdentityFrame(List.of(), List.of(7L), new double[0][])));

        assertThat(missed.hota().hota()).isZero();
        assertThat(missed.clear().mostlyLost()).isEqualTo(1);
        assertThat(invented.clear().fp()).isEqualTo(1);
        assertThat(IdentityScores.of(List.of()).id().idf1()).isZero();
    }

    @Property(tries = 50)
    void shouldFindNothingWrongWithTheTruth(@ForAll @IntRange(min = 1, max = 8) int people, @ForAll long seed) {
        IdentityScores scores = IdentityScores.of(walk(people, seed, 1, true));

        assertThat(scores.hota().hota()).isCloseTo(1, EXACT);
        assertThat(scores.clear().mota()).isCloseTo(1, EXACT);
        assertThat(scores.id().idf1()).isCloseTo(1, EXACT);
        assertThat(scores.clear().mostlyTracked()).isEqualTo(people);
    }

    @Property(tries = 50)
    void shouldNotCareWhatTheIdsAre(@ForAll @IntRange(min = 1, max = 8) int people, @ForAll long seed) {
        assertThat(IdentityTable.of(IdentityScores.of(walk(people, seed, -1000, false))))
                .isEqualTo(IdentityTable.of(IdentityScores.of(walk(people, seed, 1, false))));
    }

    @Property(tries = 50)
    void shouldStayBetweenNothingAndPerfect(@ForAll @IntRange(min = 1, max = 8) int people, @ForAll long seed) {
        IdentityScores scores = IdentityScores.of(walk(people, seed, 1, false));

        assertThat(List.of(
                        scores.hota().hota(),
                        scores.hota().locA(),
                        scores.id().idf1(),
                        scores.clear().recall()))
                .allMatch(value -> value >= 0 && value <= 1);
        assertThat(scores.clear().mota()).isLessThanOrEqualTo(scores.clear().recall());
    }

    @Property(tries = 20)
    void shouldCombineASequenceWithItselfToTheSameRatios(@ForAll long seed) {
        IdentityScores once = IdentityScores.of(walk(5, seed, 1, false));
        IdentityScores twice = IdentityScores.combined(List.of(once, once));

        assertThat(twice.hota().hota()).isCloseTo(once.hota().hota(), EXACT);
        assertThat(twice.clear().mota()).isCloseTo(once.clear().mota(), EXACT);
        assertThat(twice.id().idf1()).isCloseTo(once.id().idf1(), EXACT);
        assertThat(twice.count().truths()).isEqualTo(2 * once.count().truths());
    }

    @Test
    void shouldScoreThirtyPeopleForSixHundredFramesInSeconds() {
        List<IdentityFrame> crowd = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            crowd.addAll(walk(30, i, 1, false));
        }
        assertThat(crowd).hasSize(600);

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> IdentityScores.of(crowd));
    }

    @Test
    void shouldRefuseAnIdThatIsThereTwice() {
        assertThatThrownBy(() -> new IdentityFrame(List.of(1L, 1L), List.of(), new double[2][0]))
                .hasMessageContaining("each true id once");
        assertThatThrownBy(() -> pair(1, 7, 1.5)).hasMessageContaining("0..1");
        assertThatThrownBy(() -> pair(1, 7, Double.NaN)).hasMessageContaining("0..1");
    }

    private static IdentityFrame pair(long truth, long track, double similarity) {
        return new IdentityFrame(List.of(truth), List.of(track), new double[][] {{similarity}});
    }

    /** Twenty frames; tracks are truth's ids times a factor, in an order of their own. */
    private static List<IdentityFrame> walk(int people, long seed, long factor, boolean perfect) {
        Random random = new Random(seed);
        List<Long> truth = LongStream.rangeClosed(1, people).boxed().toList();
        List<Long> tracks = truth.stream().map(id -> id * factor).toList();
        List<IdentityFrame> frames = new ArrayList<>();
        for (int frame = 0; frame < 20; frame++) {
            double[][] similarity = new double[people][people];
            for (int row = 0; row < people; row++) {
                for (int column = 0; column < people; column++) {
                    double noise = random.nextDouble();
                    similarity[row][column] = perfect ? (row == column ? 1 : 0.3 * noise) : noise;
                }
            }
            frames.add(new IdentityFrame(truth, tracks, similarity));
        }
        return frames;
    }
}
