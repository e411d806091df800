package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.graph.OnnxFile;
import io.posestream.head.HeadOptions;
import io.posestream.head.Heads;
import io.posestream.head.Leaning;
import io.posestream.pose.Pose;
import io.posestream.temporal.Candidate;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.RobustRts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks with a limping key: a head that can only choose, and believes the key too much. */
class LeaningSearchTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldUnlearnTooMuchFaithInADegradedKey() {
        FeatureCache cache = SmallCache.write(folder, Collections.nCopies(6, WindowKind.SIMULATED));
        OnnxFile credulous = new Leaning(5, 0).of(choosing());

        LeaningSearch.Found found = new LeaningSearch(credulous, cache, 6).search();

        assertThat(found.cost()).isLessThan(found.before());
        assertThat(found.leaning().key() - found.leaning().robust()).isLessThan(-1);
        assertThat(new LeaningSearch(found.leaning().of(credulous), cache, 6)
                        .search()
                        .before())
                .isCloseTo(found.cost(), within(1e-9));
    }

    @Test
    void shouldAnswerAsTheSmootherWhenItBelievesNothingElse() {
        FeatureCache cache = SmallCache.write(folder, List.of(WindowKind.REAL));
        WindowSample sample = cache.sample(0);
        byte[] faithful = new Leaning(0, 50).of(choosing()).bytes();

        Pose answer;
        try (TrainedHead head = new TrainedHead(faithful, cache, HeadOptions.DEFAULT)) {
            answer = head.refine(List.of(sample.window())).get(0);
        }

        Pose smoothed = new RobustRts(MotionNoise.DEFAULT).fit(sample.window());
        assertThat(answer.keypoint(9).x()).isCloseTo(smoothed.keypoint(9).x(), within(.01f));
        assertThat(answer.keypoint(9).y()).isCloseTo(smoothed.keypoint(9).y(), within(.01f));
    }

    @Test
    void shouldTouchNothingButTheTwoLogits() {
        OnnxFile head = choosing();

        OnnxFile leant = new Leaning(-1, 2).of(head);

        float[] before = head.weights("choice.bias");
        float[] after = leant.weights("choice.bias");
        assertThat(after[Candidate.KEY.index()] - before[Candidate.KEY.index()]).isEqualTo(-1);
        assertThat(after[Candidate.ROBUST.index()] - before[Candidate.ROBUST.index()])
                .isEqualTo(2);
        assertThat(after[Candidate.LINE.index()]).isEqualTo(before[Candidate.LINE.index()]);
        assertThat(leant.weights("answer.gate.weight")).isEqualTo(head.weights("answer.gate.weight"));
    }

    /** Its gate is open, so the mixture of candidates is its answer. */
    private static OnnxFile choosing() {
        OnnxFile head = Heads.build(HeadOptions.DEFAULT, 1);
        float[] open = new float[head.weights("answer.gate.bias").length];
        Arrays.fill(open, 20);
        return head.withWeights(Map.of("answer.gate.bias", open));
    }
}
