package io.posestream.autograd;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** libtorch and ONNX Runtime agree on what every operator does and on how its answer changes. */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
class OperatorParityTest {
    private static final double STEP = 2e-3;

    @BeforeAll
    static void settle() {
        TorchSettings.apply();
    }

    static Stream<OperatorCase> cases() {
        return OperatorCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldGiveTheNumbersOfOnnxRuntime(OperatorCase operator) throws Exception {
        Map<String, float[]> drawn = operator.draw(1);
        byte[] onnx = operator.graph(drawn, false);
        Map<String, float[]> given = new HashMap<>(drawn);
        given.keySet().retainAll(operator.open());
        try (TrainableGraph graph = TrainableGraph.of(onnx);
                Oracle oracle = new Oracle(onnx)) {
            Map<String, float[]> expected = oracle.run(given, operator.shapes());
            Map<String, float[]> actual = graph.evaluate(given, operator.outputs());
            expected.forEach((name, numbers) -> assertThat(actual.get(name)).containsExactly(numbers, within(3e-5f)));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldGiveTheSlopesThatOnnxRuntimeShows(OperatorCase operator) throws Exception {
        int smooth = 0;
        for (int seed = 10; seed < 16; seed++) {
            Map<String, float[]> here = operator.draw(seed);
            Map<String, float[]> direction = operator.draw(seed + 100);
            double before = score(operator, moved(here, direction, -STEP));
            double middle = score(operator, here);
            double after = score(operator, moved(here, direction, STEP));
            Map<String, float[]> slopes = slopes(operator, here);
            double tolerance = 0.01 * length(slopes) + 5e-3;
            // A kink on the way (a sample that changes its cell, say) has no slope to compare with.
            if (Math.abs((after - middle) - (middle - before)) / STEP < 2 * tolerance) {
                smooth++;
                assertThat(along(slopes, direction)).isCloseTo((after - before) / (2 * STEP), within(tolerance));
            }
        }
        assertThat(smooth).as("directions without a kink").isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldHaveACaseForEveryOperator() {
        String titles = OperatorCases.all().map(OperatorCase::name).collect(Collectors.joining(" "));
        List<String> tried = List.of(titles.split("[ ,]+"));
        assertThat(tried).containsAll(OperatorTable.names());
    }

    /** A fixed random weighing of all outputs, so that one number answers for all. */
    private static float[] weighing(int length) {
        Random random = new Random(99);
        float[] weights = new float[length];
        for (int i = 0; i < length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        return weights;
    }

    private static double score(OperatorCase operator, Map<String, float[]> values) throws Exception {
        try (Oracle oracle = new Oracle(operator.graph(values, true))) {
            return oracle.run(Map.of(), Map.of()).values().stream()
                    .mapToDouble(output -> dot(output, weighing(output.length)))
                    .sum();
        }
    }

    private static Map<String, float[]> slopes(OperatorCase operator, Map<String, float[]> here) {
        try (TrainableGraph graph = TrainableGraph.of(operator.graph(here, true));
                NativeScope scope = NativeScope.open();
                Feed feed = new Feed()) {
            Value score = graph.run(Map.of(), operator.outputs()).values().stream()
                    .map(output -> {
                        int length = (int) Shapes.count(output.shape());
                        return output.reshaped(length)
                                .times(feed.put("weights" + length, weighing(length), length))
                                .sum();
                    })
                    .reduce(Value::plus)
                    .orElseThrow();
            try (Gradients gradients = Gradients.of(score, graph.weights())) {
                return graph.trainable().stream().collect(Collectors.toMap(name -> name, gradients::numbers));
            }
        }
    }

    private static Map<String, float[]> moved(Map<String, float[]> from, Map<String, float[]> direction, double by) {
        Map<String, float[]> moved = new HashMap<>();
        from.forEach((name, numbers) -> {
            float[] there = numbers.clone();
            for (int i = 0; i < there.length; i++) {
                there[i] += (float) (by * requireNonNull(direction.get(name))[i]);
            }
            moved.put(name, there);
        });
        return moved;
    }

    private static double along(Map<String, float[]> slopes, Map<String, float[]> direction) {
        return slopes.entrySet().stream()
                .filter(slope -> slope.getValue().length > 0)
                .mapToDouble(slope -> dot(slope.getValue(), requireNonNull(direction.get(slope.getKey()))))
                .sum();
    }

    private static double length(Map<String, float[]> slopes) {
        return Math.sqrt(
                slopes.values().stream().mapToDouble(slope -> dot(slope, slope)).sum());
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
