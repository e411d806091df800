package io.posestream.autograd;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is trained is what is shipped. */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
class WriteBackTest {
    private static final List<String> OUTPUTS = List.of("offset", "sigma", "confidence", "visibility");
    private static final int BATCH = 3;
    private static final Map<String, long[]> SHAPES = Map.of(
            "feature", new long[] {BATCH, SmallNet.CHANNELS, SmallNet.SIZE, SmallNet.SIZE},
            "joints", new long[] {BATCH, SmallNet.JOINTS, 2});

    private final Map<String, float[]> inputs = SHAPES.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey,
                    shape -> numbers(shape.getKey().length(), (int) Shapes.count(shape.getValue()))));

    @BeforeAll
    static void settle() {
        TorchSettings.apply();
    }

    @Test
    void shouldExportWhatItReadWhileNothingWasTrained() throws Exception {
        byte[] onnx = SmallNet.bytes(1);
        try (TrainableGraph graph = TrainableGraph.of(onnx)) {
            ModelProto before = ModelProto.parseFrom(onnx);
            ModelProto after = ModelProto.parseFrom(graph.export());
            assertThat(after.getGraph().getNodeList())
                    .isEqualTo(before.getGraph().getNodeList());
            assertThat(graph.evaluate(inputs, OUTPUTS).get("offset"))
                    .isEqualTo(TrainableGraph.of(graph.export())
                            .evaluate(inputs, OUTPUTS)
                            .get("offset"));
        }
    }

    @Test
    void shouldShipTheTrainedNumbersAndLeaveAllElseAlone() throws Exception {
        byte[] onnx = SmallNet.bytes(1);
        try (TrainableGraph graph = TrainableGraph.of(onnx)) {
            Map<String, float[]> untrained = graph.evaluate(inputs, OUTPUTS);
            trainAFewSteps(graph);
            byte[] exported = graph.export();
            Map<String, float[]> trained = graph.evaluate(inputs, OUTPUTS);
            assertThat(trained.get("offset")).isNotEqualTo(untrained.get("offset"));
            try (TrainableGraph reloaded = TrainableGraph.of(exported);
                    Oracle shipped = new Oracle(exported)) {
                Map<String, float[]> again = reloaded.evaluate(inputs, OUTPUTS);
                Map<String, float[]> atRunTime = shipped.run(inputs, SHAPES);
                for (String output : OUTPUTS) {
                    assertThat(again.get(output)).isEqualTo(trained.get(output));
                    assertThat(atRunTime.get(output)).containsExactly(trained.get(output), within(1e-5f));
                }
            }
            ModelProto before = ModelProto.parseFrom(onnx);
            ModelProto after = ModelProto.parseFrom(exported);
            assertThat(withoutTrained(after, graph)).isEqualTo(withoutTrained(before, graph));
            assertThat(after.getGraph().getInitializerList())
                    .extracting(TensorProto::getName)
                    .isEqualTo(before.getGraph().getInitializerList().stream()
                            .map(TensorProto::getName)
                            .toList());
        }
    }

    @Test
    void shouldReturnInnerValuesThatTheFileDoesNotOutput() {
        try (TrainableGraph graph = TrainableGraph.of(SmallNet.bytes(1))) {
            Map<String, float[]> found = graph.evaluate(inputs, List.of("confidence_logit", "confidence"));
            for (int i = 0; i < BATCH * SmallNet.JOINTS; i++) {
                double logit = requireNonNull(found.get("confidence_logit"))[i];
                assertThat(requireNonNull(found.get("confidence"))[i])
                        .isCloseTo((float) (1 / (1 + Math.exp(-logit))), within(1e-6f));
            }
        }
    }

    @Test
    void shouldGiveSlopesOfTheExportedFile() throws Exception {
        try (TrainableGraph graph = TrainableGraph.of(SmallNet.bytes(2))) {
            trainAFewSteps(graph);
            byte[] exported = graph.export();
            try (NativeScope scope = NativeScope.open();
                    Feed feed = new Feed();
                    Gradients gradients = Gradients.of(score(graph, feed), graph.weights())) {
                for (String name : graph.trainable()) {
                    float[] slope = gradients.numbers(name);
                    int steepest = steepest(slope);
                    double expected = (shippedScore(moved(exported, name, steepest, 1e-3f))
                                    - shippedScore(moved(exported, name, steepest, -1e-3f)))
                            / 2e-3;
                    assertThat((double) slope[steepest])
                            .as(name)
                            .isCloseTo(expected, within(0.02 * Math.abs(expected) + 2e-2));
                }
            }
        }
    }

    private Value score(TrainableGraph graph, Feed feed) {
        return graph.run(graph.put(feed, inputs), OUTPUTS).values().stream()
                .map(output -> output.squared().sum())
                .reduce(Value::plus)
                .orElseThrow();
    }

    private double shippedScore(byte[] onnx) throws Exception {
        try (Oracle oracle = new Oracle(onnx)) {
            double sum = 0;
            for (float[] output : oracle.run(inputs, SHAPES).values()) {
                for (float number : output) {
                    sum += (double) number * number;
                }
            }
            return sum;
        }
    }

    private void trainAFewSteps(TrainableGraph graph) {
        try (AdamW optimizer = new AdamW(graph.weights(), 0.01);
                Feed feed = new Feed()) {
            for (int step = 0; step < 5; step++) {
                try (NativeScope scope = NativeScope.open();
                        Gradients gradients = Gradients.of(score(graph, feed), graph.weights())) {
                    optimizer.step(List.of(gradients), 1e-2, 1);
                }
            }
        }
    }

    private static byte[] moved(byte[] onnx, String name, int place, float by) throws Exception {
        GraphFile file = GraphFile.parse(onnx);
        return file.with(each -> {
            float[] numbers = requireNonNull(file.initializers().get(each)).floats();
            numbers[place < numbers.length ? place : 0] += each.equals(name) ? by : 0;
            return numbers;
        });
    }

    private static int steepest(float[] slope) {
        int best = 0;
        for (int i = 1; i < slope.length; i++) {
            best = Math.abs(slope[i]) > Math.abs(slope[best]) ? i : best;
        }
        return best;
    }

    private static ModelProto withoutTrained(ModelProto model, TrainableGraph graph) {
        ModelProto.Builder rest = model.toBuilder();
        List<TensorProto> kept = model.getGraph().getInitializerList().stream()
                .filter(tensor -> !graph.trainable().contains(tensor.getName()))
                .toList();
        rest.getGraphBuilder().clearInitializer().addAllInitializer(kept);
        return rest.build();
    }

    private static float[] numbers(int seed, int length) {
        Random random = new Random(seed);
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (0.4 * random.nextGaussian());
        }
        return numbers;
    }
}
