package io.posestream.autograd;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tensors are freed by their owners, for the garbage collector does not see them. */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
class NativeMemoryTest {
    private static final int BATCH = 64;
    private static final long MEGABYTE = 1 << 20;

    @BeforeAll
    static void settle() {
        TorchSettings.apply();
    }

    @Test
    void shouldStayFlatOver300StepsOfTraining() {
        Map<String, float[]> inputs = Map.of(
                "feature", new float[BATCH * SmallNet.CHANNELS * SmallNet.SIZE * SmallNet.SIZE],
                "joints", new float[BATCH * SmallNet.JOINTS * 2]);
        try (TrainableGraph graph = TrainableGraph.of(SmallNet.bytes(1));
                Weights average = Weights.read(SmallNet.bytes(1));
                AdamW optimizer = new AdamW(graph.weights(), 0.01);
                Feed feed = new Feed()) {
            train(graph, average, optimizer, feed, inputs, 100);
            long before = residentBytes();
            train(graph, average, optimizer, feed, inputs, 300);
            // A step whose values stay keeps 2 MB and more: 300 of them would be 600 MB.
            assertThat(residentBytes() - before).isLessThan(30 * MEGABYTE);
        }
    }

    @Test
    void shouldFreeTheWeightsWithTheGraph() {
        byte[] onnx = new TestGraph()
                .input("x", -1, 1000)
                .trained("w", new long[] {1000, 1000}, new float[1_000_000])
                .node("MatMul", List.of("x", "w"), "y")
                .output("y")
                .bytes();
        loadAndClose(onnx, 10);
        long before = residentBytes();
        loadAndClose(onnx, 30);
        // 30 graphs of 4 MB each.
        assertThat(residentBytes() - before).isLessThan(40 * MEGABYTE);
    }

    private static void loadAndClose(byte[] onnx, int times) {
        for (int i = 0; i < times; i++) {
            try (TrainableGraph graph = TrainableGraph.of(onnx)) {
                assertThat(graph.trainable()).containsExactly("w");
            }
        }
        System.gc();
    }

    private static void train(
            TrainableGraph graph, Weights average, AdamW optimizer, Feed feed, Map<String, float[]> inputs, int steps) {
        for (int step = 0; step < steps; step++) {
            Map<String, Value> given = graph.put(feed, inputs);
            try (NativeScope scope = NativeScope.open()) {
                Value offset =
                        requireNonNull(graph.run(given, List.of("offset")).get("offset"));
                try (Gradients gradients = Gradients.of(offset.squared().sum(), graph.weights())) {
                    optimizer.step(List.of(gradients), 1e-3, 1);
                }
            }
            average.approach(graph.weights(), 0.01);
        }
        System.gc();
    }

    private static long residentBytes() {
        return Pointer.physicalBytes();
    }
}
