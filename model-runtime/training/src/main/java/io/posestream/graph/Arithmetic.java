package io.posestream.graph;

import java.util.List;

/** Numbers from numbers. Two inputs of different shape broadcast as in NumPy. */
public final class Arithmetic {
    private final GraphBuilder graph;

    Arithmetic(GraphBuilder graph) {
        this.graph = graph;
    }

    public Value add(Value a, Value b) {
        return graph.node("Add", List.of(a, b));
    }

    public Value subtract(Value a, Value b) {
        return graph.node("Sub", List.of(a, b));
    }

    public Value multiply(Value a, Value b) {
        return graph.node("Mul", List.of(a, b));
    }

    public Value scale(Value a, double factor) {
        return multiply(a, graph.constant((float) factor));
    }

    public Value shift(Value a, double summand) {
        return add(a, graph.constant((float) summand));
    }

    /** {@code 1 - a}. */
    public Value complement(Value a) {
        return subtract(graph.constant(1), a);
    }

    public Value matMul(Value a, Value b) {
        return graph.node("MatMul", List.of(a, b));
    }

    public Value relu(Value a) {
        return graph.node("Relu", List.of(a));
    }

    public Value tanh(Value a) {
        return graph.node("Tanh", List.of(a));
    }

    public Value sigmoid(Value a) {
        return graph.node("Sigmoid", List.of(a));
    }

    public Value exp(Value a) {
        return graph.node("Exp", List.of(a));
    }

    /** {@code log(1 + exp(a))}. */
    public Value softplus(Value a) {
        return graph.node("Softplus", List.of(a));
    }

    /** Over the last axis. */
    public Value softmax(Value a) {
        return graph.node("Softmax", List.of(a), Attributes.of("axis", -1));
    }
}
