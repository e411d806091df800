package io.posestream.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.model.Reference;
import io.posestream.model.Reference.Point;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParityTest {
    private static final Reference EXPECTED = new Reference(
            Map.of(), Map.of(), Map.of("heatmap", new Reference.Sample(2, 100, new float[] {10, 100})), List.of());

    private static Parity measured(float first, float third, double pixels) {
        return Parity.of(EXPECTED, output -> FloatBuffer.wrap(new float[] {first, -1, third}), pixels);
    }

    @Test
    void singlePrecisionShouldBeJudgedByTheScaleOfTheOutput() {
        assertThat(measured(10.09f, 100, 9).holds("fp32")).isTrue();
        assertThat(measured(10.11f, 100, 0).holds("fp32")).isFalse();
        assertThat(measured(10.11f, 100, 0))
                .hasToString("output 'heatmap' is off by 0.0011 of its scale, the answer by" + " 0.000 px");
    }

    @Test
    void halfPrecisionShouldBeJudgedByWhatTheAnswerMovesBy() {
        assertThat(measured(12, 97, 0.25).holds("fp16")).isTrue();
        assertThat(measured(10, 100, 0.26).holds("fp16")).isFalse();
    }

    @Test
    void aNumberThatIsNoneShouldBeWorseThanAnyOther() {
        assertThat(measured(Float.NaN, 100, 0).holds("fp32")).isFalse();
        assertThat(measured(Float.NaN, 100, 0).holds("fp16")).isFalse();
        assertThat(Parity.furthest(List.of(new Point(1, 1)), List.of(Point.UNKNOWN)))
                .isInfinite();
        assertThat(Parity.furthest(List.of(new Point(1, 1)), List.of())).isInfinite();
    }

    @Test
    void whatTheReferenceDoesNotKnowShouldNotBeCompared() {
        assertThat(Parity.furthest(
                        List.of(Point.UNKNOWN, new Point(3, 4)), List.of(new Point(50, 50), new Point(3, 5))))
                .isEqualTo(1);
        assertThat(Parity.furthest(List.of(Point.UNKNOWN), List.of(new Point(1, 1))))
                .isNaN();
    }
}
