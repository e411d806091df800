package io.posestream.evaluation.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of any scene. People stand 200 px apart; scores all differ. */
class CocoPropertiesTest {

    @Property(tries = 30)
    void shouldGiveThePerfectAnswerOne(@ForAll @IntRange(min = 1, max = 20) int people) {
        CocoScores scores = Bodies.scores(truths(people), found(people, new Random(people), 0));

        assertThat(scores.figures().get("AP")).isCloseTo(1, within(1e-12));
        assertThat(scores.figures().get("AR")).isEqualTo(1);
        assertThat(scores.joints()).allSatisfy(joint -> assertThat(joint.oks()).isEqualTo(1));
    }

    @Property(tries = 50)
    void shouldNotCareAboutTheOrderOfTheFiles(@ForAll @IntRange(min = 2, max = 15) int people, @ForAll long seed) {
        Random random = new Random(seed);
        List<CocoAnnotation> truths = new ArrayList<>(truths(people));
        List<CocoResult> found = new ArrayList<>(found(people, random, 30));
        CocoScores before = Bodies.scores(truths, found);

        Collections.shuffle(truths, random);
        Collections.shuffle(found, random);

        assertThat(Bodies.scores(truths, found).figures()).isEqualTo(before.figures());
    }

    @Property(tries = 50)
    void shouldNotGetBetterByGuessing(@ForAll @IntRange(min = 1, max = 10) int people, @ForAll long seed) {
        List<CocoAnnotation> truths = truths(people);
        List<CocoResult> found = found(people, new Random(seed), 30);
        List<CocoResult> guessing = new ArrayList<>(found);
        guessing.add(Bodies.found(-9000, 2));

        assertThat(precision(truths, guessing)).isBetween(0.0, precision(truths, found));
    }

    private static double precision(List<CocoAnnotation> truths, List<CocoResult> found) {
        return Bodies.scores(truths, found).figures().getOrDefault("AP", Double.NaN);
    }

    private static List<CocoAnnotation> truths(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> Bodies.truth(i + 1, 200 * i))
                .toList();
    }

    private static List<CocoResult> found(int people, Random random, double spread) {
        return IntStream.range(0, people)
                .mapToObj(i -> Bodies.found(200 * i + spread * random.nextGaussian(), random.nextDouble()))
                .toList();
    }
}
