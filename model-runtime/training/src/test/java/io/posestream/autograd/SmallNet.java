package io.posestream.autograd;

import static io.posestream.autograd.TestGraph.integer;
import static io.posestream.autograd.TestGraph.list;

import java.util.List;
import java.util.Random;

/**
 * A head in small: a map is read at five joints, the findings go through attention between joints, a hidden layer and
 * layer norms to an offset, a scale and two logits for each joint. Probabilities are the outputs, logits inner values.
 */
public final class SmallNet {
    public static final int JOINTS = 5;
    public static final int CHANNELS = 8;
    public static final int SIZE = 16;
    private static final int WIDTH = 32;

    private final TestGraph graph = new TestGraph();
    private final Random random;

    private SmallNet(long seed) {
        random = new Random(seed);
    }

    /** Inputs {@code feature} [N,8,16,16] and {@code joints} [N,5,2] in -1..1. */
    public static byte[] bytes(long seed) {
        return new SmallNet(seed).build().bytes();
    }

    private TestGraph build() {
        graph.input("feature", -1, CHANNELS, SIZE, SIZE)
                .input("joints", -1, JOINTS, 2)
                .integers("grid_shape", 0, JOINTS, 1, 2)
                .integers("found_shape", 0, CHANNELS, JOINTS)
                .node("Reshape", List.of("joints", "grid_shape"), "grid")
                .node("GridSample", List.of("feature", "grid"), "sampled")
                .node("Reshape", List.of("sampled", "found_shape"), "found")
                .node("Transpose", List.of("found"), "by_joint", list("perm", 0, 2, 1));
        linear("enter", "by_joint", CHANNELS, WIDTH);
        graph.trained("token", new long[] {JOINTS, WIDTH}, normal(JOINTS * WIDTH, 0.1))
                .node("Add", List.of("enter", "token"), "state");
        norm("state");
        linear("query", "state.norm", WIDTH, WIDTH);
        graph.node("Transpose", List.of("state.norm"), "keys", list("perm", 0, 2, 1))
                .node("MatMul", List.of("query", "keys"), "likeness")
                .node("Softmax", List.of("likeness"), "share")
                .node("MatMul", List.of("share", "state.norm"), "heard")
                .node("Add", List.of("heard", "state"), "mixed");
        norm("mixed");
        linear("hidden", "mixed.norm", WIDTH, WIDTH);
        graph.node("Relu", List.of("hidden"), "active");
        linear("answer", "active", WIDTH, 5);
        graph.integers("sizes", 2, 1, 1, 1)
                .node(
                        "Split",
                        List.of("answer", "sizes"),
                        List.of("offset", "log_sigma3", "confidence_logit3", "visibility_logit3"),
                        integer("axis", 2))
                .integers("last", 2);
        for (String name : List.of("log_sigma", "confidence_logit", "visibility_logit")) {
            graph.node("Squeeze", List.of(name + "3", "last"), name);
        }
        return graph.node("Exp", List.of("log_sigma"), "sigma")
                .node("Sigmoid", List.of("confidence_logit"), "confidence")
                .node("Sigmoid", List.of("visibility_logit"), "visibility")
                .output("offset", "sigma", "confidence", "visibility");
    }

    private void linear(String name, String from, int in, int out) {
        graph.trained(name + ".weight", new long[] {in, out}, normal(in * out, 1 / Math.sqrt(in)))
                .trained(name + ".bias", new long[] {out}, new float[out])
                .node("MatMul", List.of(from, name + ".weight"), name + ".product")
                .node("Add", List.of(name + ".product", name + ".bias"), name);
    }

    private void norm(String value) {
        float[] ones = new float[WIDTH];
        java.util.Arrays.fill(ones, 1);
        graph.trained(value + ".scale", new long[] {WIDTH}, ones)
                .trained(value + ".shift", new long[] {WIDTH}, new float[WIDTH])
                .node("LayerNormalization", List.of(value, value + ".scale", value + ".shift"), value + ".norm");
    }

    private float[] normal(int length, double spread) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (spread * random.nextGaussian());
        }
        return numbers;
    }
}
