package io.posestream.graph;

import java.util.Arrays;
import java.util.List;

/** Parts with weights of their own. */
public final class Layers {
    /** He et al. 2015 would be sqrt(2); a linear layer before a sum keeps the variance at 1. */
    private static final double GAIN = 1;

    private final GraphBuilder graph;

    Layers(GraphBuilder graph) {
        this.graph = graph;
    }

    /** {@code x W + b} over the last axis, weights drawn so that the variance stays. */
    public Value linear(String name, Value x, int in, int out) {
        return linear(name, x, in, GAIN / Math.sqrt(in), new float[out]);
    }

    /** {@code b}, until training changes it. */
    public Value linear(String name, Value x, int in, float... bias) {
        return linear(name, x, in, 0, bias);
    }

    /**
     * @param deviation of the first weights
     * @param bias first values, as many as outputs
     */
    public Value linear(String name, Value x, int in, double deviation, float[] bias) {
        return graph.in(name, () -> {
            Value product = matMul(x, graph.normal("weight", deviation, in, bias.length));
            return graph.node("Add", List.of(product, graph.parameter("bias", bias, bias.length)));
        });
    }

    /** {@code x W}: a linear map that commutes with interpolation. */
    public Value projection(String name, Value x, int in, int out) {
        return matMul(x, graph.normal(name, GAIN / Math.sqrt(in), in, out));
    }

    /** Linear, ReLU, linear over the last axis. */
    public Value perceptron(String name, Value x, int in, int hidden, int out) {
        return graph.in(name, () -> {
            Value inner = linear("in", x, in, hidden);
            return linear("out", graph.node("Relu", List.of(inner)), hidden, out);
        });
    }

    /** Mean 0 and variance 1 over the last axis, then a scale and a shift of its own. */
    public Value normalise(String name, Value x, int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        return graph.in(
                name,
                () -> graph.node(
                        "LayerNormalization",
                        List.of(
                                x,
                                graph.parameter("scale", ones, width),
                                graph.parameter("shift", new float[width], width)),
                        Attributes.of("axis", -1),
                        Attributes.of("epsilon", 1e-5f)));
    }

    private Value matMul(Value x, Value weight) {
        return graph.node("MatMul", List.of(x, weight));
    }
}
