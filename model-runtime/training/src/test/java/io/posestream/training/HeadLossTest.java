package io.posestream.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.posestream.autograd.Feed;
import io.posestream.autograd.NativeScope;
import io.posestream.autograd.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One person with two keypoints, the second without a truth: every term by hand. */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
class HeadLossTest {
    private final Batch batch = new Batch(1);
    private final Map<String, float[]> values = new HashMap<>();
    private final Map<String, long[]> shapes = new HashMap<>();

    HeadLossTest() {
        value("offset", new long[] {1, 2, 2}, 3, -6, 100, 100);
        value("log_sigma", new long[] {1, 2}, (float) Math.log(2), 0);
        value("confidence_logit", new long[] {1, 2}, 1, 5);
        value("visibility_logit", new long[] {1, 2}, -2, 3);
        target("offset", 0, 0, 0, 0);
        target("weight", 1, 0);
        target("visible", 1, 0);
        target("visible_weight", 1, 1);
        target("clean", 1);
    }

    @Test
    void shouldAddUpWhatTheFormulasSay() {
        Map<String, Double> terms = terms(HeadLoss.standard());
        // Two Laplace distributions of scale 2: (3 + 6) / 2 + 2 ln 2.
        assertThat(terms.get("laplace")).isCloseTo(4.5 + 2 * Math.log(2), within(1e-5));
        // Huber with its knee at 4: 3^2 / 2 and 4 (6 - 2).
        assertThat(terms.get("huber")).isCloseTo(0.1 * (4.5 + 16), within(1e-5));
        // hypot(3, 6) = 6.7 is right; the logit 1 says so with probability 0.73.
        assertThat(terms.get("confidence")).isCloseTo(0.5 * Math.log(1 + Math.exp(-1)), within(1e-5));
        // Both visibilities are wrong: -2 for a visible one, 3 for a hidden one.
        assertThat(terms.get("visibility"))
                .isCloseTo(0.25 * (Math.log(1 + Math.exp(2)) + Math.log(1 + Math.exp(3))) / 2, within(1e-5));
        // The single frame was right and the key clean, yet the head moved it: Huber with its knee at 1.
        assertThat(terms.get("clean")).isCloseTo(0.5 * (2.5 + 5.5), within(1e-5));
    }

    @Test
    void shouldCallAnAnswerWrongBeyondEightPixels() {
        target("offset", 10, 0, 0, 0);
        // hypot(7, 6) = 9.2 is wrong, and the logit 1 says right.
        assertThat(terms(HeadLoss.standard()).get("confidence"))
                .isCloseTo(0.5 * Math.log(1 + Math.exp(1)), within(1e-5));
    }

    @Test
    void shouldNotHoldACleanKeyThatIsWrong() {
        target("offset", 10, 0, 0, 0);
        assertThat(terms(HeadLoss.standard()).get("clean")).isZero();
    }

    @Test
    void shouldCountNothingWhereNothingIsKnown() {
        target("weight", 0, 0);
        target("visible_weight", 0, 0);
        assertThat(terms(HeadLoss.standard()).values()).containsOnly(0.0);
    }

    @Test
    void shouldTeachMasksAndSideTasksWhereGraphAndBatchHaveThem() {
        value("human_mask_logit", new long[] {1, 1, 2}, 0, 4);
        target("human_mask", 1, 1);
        target("human_mask_weight", 1);
        value("keypoint_mask_logit", new long[] {1, 2, 3}, 0, 0, 0, 9, 9, 9);
        target("keypoint_mask", 1, 0, 0, 0, 0, 0);
        target("keypoint_mask_weight", 1, 0);
        value("masked_joints_offset", new long[] {1, 2, 2}, 1, 0, 0, 2);
        target("masked_joints", 0, 0, 0, 0);
        target("masked_joints_weight", 1, 1);
        Map<String, Double> terms = terms(HeadLoss.standard());
        assertThat(terms.get("human_mask"))
                .isCloseTo(0.2 * (Math.log(2) + Math.log(1 + Math.exp(-4))) / 2, within(1e-5));
        // Only the first keypoint's mask is known.
        assertThat(terms.get("keypoint_mask")).isCloseTo(0.2 * Math.log(2), within(1e-5));
        assertThat(terms.get("masked_joints")).isCloseTo(0.02 * (0.5 + 2) / 2, within(1e-5));
        assertThat(terms).doesNotContainKey("denoising");
    }

    @Test
    void shouldWeighOrDropATerm() {
        Map<String, Double> terms = terms(HeadLoss.standard().with("huber", 0.1).with("clean", 0));
        assertThat(terms.get("huber")).isCloseTo(0.1 * (4.5 + 16), within(1e-5));
        assertThat(terms).doesNotContainKey("clean");
        assertThatExceptionOfType(TrainingException.class)
                .isThrownBy(() -> HeadLoss.standard().with("hubber", 1))
                .withMessageStartingWith("The loss has no term hubber; it has laplace, huber,");
    }

    @Test
    void shouldRefuseAGraphWithNothingToJudge() {
        assertThat(HeadLoss.standard()
                        .fitting(Set.of("offset", "log_sigma")::contains)
                        .names())
                .containsExactly("laplace", "huber", "clean");
        assertThatExceptionOfType(TrainingException.class)
                .isThrownBy(() -> HeadLoss.standard().fitting(Set.of("logits")::contains))
                .withMessageContaining("The graph has none of the values that the loss looks at, such as offset");
    }

    private void value(String name, long[] shape, float... numbers) {
        values.put(name, numbers);
        shapes.put(name, shape);
    }

    private void target(String name, float... numbers) {
        System.arraycopy(numbers, 0, batch.target(name, numbers.length), 0, numbers.length);
    }

    private Map<String, Double> terms(HeadLoss loss) {
        try (NativeScope scope = NativeScope.open();
                Feed feed = new Feed()) {
            Map<String, Value> given = new HashMap<>();
            values.forEach(
                    (name, numbers) -> given.put(name, feed.put(name, numbers, requireNonNull(shapes.get(name)))));
            Map<String, Double> terms = new LinkedHashMap<>();
            loss.fitting(values::containsKey)
                    .terms(given, new Targets(batch, feed))
                    .forEach((name, term) -> terms.put(name, term.number()));
            return terms;
        }
    }
}
