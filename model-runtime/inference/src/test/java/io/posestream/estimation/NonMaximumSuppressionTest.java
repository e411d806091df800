package io.posestream.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Box;
import io.posestream.pose.Detection;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NonMaximumSuppressionTest {
    private static final float MAX_IOU = 0.5f;

    @Property(tries = 200)
    void shouldKeepTheBestAndNothingThatOverlapsIt(@ForAll("crowds") List<Detection> crowd) {
        List<Detection> kept = NonMaximumSuppression.apply(crowd, MAX_IOU);

        assertThat(kept)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Detection::score).reversed());
        assertThat(kept).isSubsetOf(crowd);
        for (int i = 0; i < kept.size(); i++) {
            for (int j = i + 1; j < kept.size(); j++) {
                assertThat(kept.get(i).box().iou(kept.get(j).box())).isLessThanOrEqualTo(MAX_IOU);
            }
        }
    }

    @Property(tries = 200)
    void shouldDropOnlyWhatABetterOneCovers(@ForAll("crowds") List<Detection> crowd) {
        List<Detection> kept = NonMaximumSuppression.apply(crowd, MAX_IOU);

        assertThat(crowd)
                .allMatch(each -> kept.contains(each)
                        || kept.stream()
                                .anyMatch(better -> better.score() >= each.score()
                                        && better.box().iou(each.box()) > MAX_IOU));
    }

    @Property(tries = 100)
    void shouldNotChangeAnAnswer(@ForAll("crowds") List<Detection> crowd) {
        List<Detection> once = NonMaximumSuppression.apply(crowd, MAX_IOU);

        assertThat(NonMaximumSuppression.apply(once, MAX_IOU)).isEqualTo(once);
    }

    @Provide
    Arbitrary<List<Detection>> crowds() {
        Arbitrary<Float> place = Arbitraries.floats().between(0, 60);
        Arbitrary<Float> size = Arbitraries.floats().between(5, 40);
        Arbitrary<Float> score = Arbitraries.floats().between(0, 1);
        return Combinators.combine(place, place, size, size, score)
                .as((x, y, w, h, s) -> new Detection(new Box(x, y, w, h), s))
                .list()
                .ofMaxSize(25);
    }
}
