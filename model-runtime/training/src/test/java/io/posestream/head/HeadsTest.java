package io.posestream.head;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import io.posestream.graph.OnnxFile;
import io.posestream.graph.Ort;
import io.posestream.pose.Keypoint;
import io.posestream.temporal.Anchor;
import io.posestream.temporal.HeadInput;
import io.posestream.temporal.Look;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.PoseWindow;
import io.posestream.temporal.RobustRts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadsTest {
    private static final Offset<Float> ROUNDING = Offset.offset(2e-4f);

    @Test
    void shouldKnowItsOptionsFromItsMetadata() {
        for (HeadOptions options : List.of(
                HeadOptions.DEFAULT,
                HeadOptions.DEFAULT.without(Part.MASKS).seeing(Sides.PAST).over(3),
                new HeadOptions(32, 1, 2, 2, Set.of(), Sides.BOTH, 5, MapInputs.RING))) {
            String text = Heads.build(options, 1).metadata("options").orElseThrow();

            assertThat(HeadOptions.parse(text)).isEqualTo(options);
        }
    }

    @Test
    void untrainedShouldAnswerWhatTheRobustSmootherSays() throws OrtException {
        HeadCase people = new HeadCase(1, 3);

        Map<String, float[]> answers = people.run(Heads.build(HeadOptions.DEFAULT, 1));

        RobustRts smoother = new RobustRts(MotionNoise.DEFAULT);
        for (int n = 0; n < 3; n++) {
            PoseWindow window = people.windows.get(n);
            Look key = window.key();
            for (int j = 0; j < 17; j++) {
                Keypoint smooth = smoother.fit(window, j);
                Anchor anchor = Anchor.of(key, j);
                int at = (n * 17 + j) * 2;
                assertThat(anchor.x() + Ort.of(answers, "offset")[at])
                        .isCloseTo(key.crop().toInputX(smooth.x()), Offset.offset(1e-3f));
                assertThat(anchor.y() + Ort.of(answers, "offset")[at + 1])
                        .isCloseTo(key.crop().toInputY(smooth.y()), Offset.offset(1e-3f));
            }
        }
    }

    @Test
    void untrainedWithoutTheSmootherShouldAnswerTheSingleFrame() throws OrtException {
        float[] offset =
                Ort.of(new HeadCase(2, 2).run(Heads.build(HeadOptions.DEFAULT.without(Part.ROBUST), 1)), "offset");

        assertThat(offset).containsOnly(0);
    }

    @Test
    void shouldHaveBetweenOneAndThreeMillionWeights() {
        OnnxFile head = Heads.build(HeadOptions.DEFAULT, 1);

        System.out.println("temporal head: " + head.parameterCount() + " weights, "
                + head.model().getGraph().getNodeCount() + " nodes");
        assertThat(head.parameterCount()).isBetween(1_000_000L, 3_000_000L);
    }

    @Test
    void anAbsentFrameShouldLeaveNoTrace() throws OrtException {
        for (int place : new int[] {0, 1, 3, 4}) {
            OnnxFile head = Trained.head(HeadOptions.DEFAULT);
            HeadCase absent = new HeadCase(3, 2, place);
            Map<String, float[]> before = absent.run(head);
            Arrays.fill(absent.features[place], 7);
            Arrays.fill(absent.heatmaps[place], 0.5f);
            Random random = new Random(4);
            int neighbour = place < 2 ? place : place - 1;
            for (int n = 0; n < 2; n++) {
                for (int j = 0; j < 17; j++) {
                    for (int g = 0; g < 6; g++) {
                        Ort.of(absent.small, HeadInput.GEOMETRY)[(n * 17 + j) * 58 + neighbour * 6 + g] =
                                random.nextFloat();
                    }
                    int at = ((n * 5 + place) * 17 + j) * 2;
                    Ort.of(absent.small, HeadInput.REFERENCE)[at] = random.nextFloat();
                    Ort.of(absent.small, HeadInput.CARRIED)[at + 1] = random.nextFloat();
                }
            }

            assertSame(absent.run(head), before);
        }
    }

    @Test
    void aPresentFrameShouldMatter() throws OrtException {
        OnnxFile head = Trained.head(HeadOptions.DEFAULT);
        for (int place = 0; place < PoseWindow.LENGTH; place++) {
            HeadCase people = new HeadCase(3, 1);
            float[] before = Ort.of(people.run(head), "offset");
            Arrays.fill(people.features[place], 0);

            assertThat(Ort.of(people.run(head), "offset")).isNotEqualTo(before);
        }
    }

    @Test
    void withoutAnyNeighbourTheAnswerShouldBeFinite() throws OrtException {
        HeadCase alone = new HeadCase(6, 1, 0, 1, 3, 4);

        alone.run(Trained.head(HeadOptions.DEFAULT)).values().forEach(values -> {
            for (float value : values) {
                assertThat(value).isFinite();
            }
        });
    }

    @Test
    void mapsInARingShouldGiveTheSameAsMapsFrameByFrame() throws OrtException {
        for (HeadCase people : new HeadCase[] {new HeadCase(7, 3), new HeadCase(8, 2, 3, 4)}) {
            Map<String, float[]> frames = people.run(Trained.head(HeadOptions.DEFAULT));
            Map<String, float[]> ring = people.run(Trained.head(HeadOptions.DEFAULT.from(MapInputs.RING)));

            assertSame(ring, frames);
        }
    }

    @Test
    void onePersonShouldNotChangeAnother() throws OrtException {
        OnnxFile head = Trained.head(HeadOptions.DEFAULT);
        HeadCase two = new HeadCase(9, 2);
        float[] before = Ort.of(two.run(head), "offset");
        for (float[] maps : two.features) {
            Arrays.fill(maps, maps.length / 2, maps.length, 3);
        }
        float[] after = Ort.of(two.run(head), "offset");

        assertThat(Arrays.copyOf(after, 34)).containsExactly(Arrays.copyOf(before, 34), ROUNDING);
        assertThat(Arrays.copyOfRange(after, 34, 68)).isNotEqualTo(Arrays.copyOfRange(before, 34, 68));
    }

    @Test
    void shouldUseOnlyOperatorsThatTensorRtRunsToo() {
        Set<String> used =
                Heads.build(HeadOptions.DEFAULT.from(MapInputs.RING), 1).model().getGraph().getNodeList().stream()
                        .map(node -> node.getOpType())
                        .collect(Collectors.toSet());

        assertThat(used)
                .isSubsetOf(
                        "Add",
                        "Sub",
                        "Mul",
                        "MatMul",
                        "Relu",
                        "Tanh",
                        "Sigmoid",
                        "Exp",
                        "Softplus",
                        "Softmax",
                        "LayerNormalization",
                        "Reshape",
                        "Transpose",
                        "Concat",
                        "Slice",
                        "Gather",
                        "GridSample",
                        "Identity");
    }

    @Test
    void theSameSeedShouldGiveTheSameBytes() {
        assertThat(Heads.build(HeadOptions.DEFAULT, 3).bytes())
                .isEqualTo(Heads.build(HeadOptions.DEFAULT, 3).bytes());
        assertThat(Heads.build(HeadOptions.DEFAULT, 4).bytes())
                .isNotEqualTo(Heads.build(HeadOptions.DEFAULT, 3).bytes());
    }

    static Stream<HeadOptions> ablations() {
        HeadOptions all = HeadOptions.DEFAULT;
        return Stream.concat(
                Stream.of(Part.values()).map(all::without),
                Stream.of(
                        all.seeing(Sides.PAST),
                        all.seeing(Sides.FUTURE),
                        all.over(3),
                        all.over(3).seeing(Sides.PAST).without(Part.SEPARATION),
                        all.from(MapInputs.RING).without(Part.MASKS),
                        all.sized(96, 3, 6, 3)));
    }

    @ParameterizedTest
    @MethodSource("ablations")
    void everyVariantShouldRunAndSeeOnlyWhatItMay(HeadOptions options) throws OrtException {
        OnnxFile head = Trained.head(options);
        HeadCase people = new HeadCase(10, 2);
        Map<String, float[]> before = people.run(head);

        assertThat(Ort.of(before, "offset")).hasSize(2 * 17 * 2);
        assertWithin(Ort.of(before, "confidence"), 0, 1);
        assertWithin(Ort.of(before, "visibility"), 0, 1);
        assertWithin(Ort.of(before, "sigma"), (float) Math.exp(-2), (float) Math.exp(4));
        for (Frame frame : Frame.values()) {
            if (!options.sees(frame.distance()) || !options.has(Part.MAPS)) {
                Arrays.fill(people.features[frame.index()], 2);
                assertThat(options.visible(people.windows.get(0))
                                .at(frame.distance())
                                .isPresent())
                        .isEqualTo(options.sees(frame.distance()));
            }
        }
        assertSame(people.run(head), before);
    }

    private static void assertWithin(float[] values, float least, float most) {
        assertThat(values).hasSize(34);
        for (float value : values) {
            assertThat(value).isBetween(least, most);
        }
    }

    private static void assertSame(Map<String, float[]> actual, Map<String, float[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, values) -> assertThat(Ort.of(actual, name)).as(name).containsExactly(values, ROUNDING));
    }
}
