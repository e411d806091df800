package io.posestream.graph;

import java.util.List;

/** The same numbers in another order or a choice of them. */
public final class Shapes {
    private final GraphBuilder graph;

    Shapes(GraphBuilder graph) {
        this.graph = graph;
    }

    /** @param sides 0 keeps the side of the input at this place, -1 (once) takes what is left */
    public Value reshape(Value a, long... sides) {
        return graph.node("Reshape", List.of(a, graph.indices(sides)));
    }

    public Value transpose(Value a, long... order) {
        return graph.node("Transpose", List.of(a), Attributes.of("perm", order));
    }

    /** One after another along {@code axis}. */
    public Value concat(int axis, List<Value> parts) {
        return parts.size() == 1 ? parts.get(0) : graph.node("Concat", parts, Attributes.of("axis", axis));
    }

    /** Places {@code from} up to, not with, {@code to} of {@code axis}. */
    public Value slice(Value a, int axis, long from, long to) {
        return graph.node(
                "Slice", List.of(a, graph.indices(from), graph.indices(to), graph.indices(axis), graph.indices(1)));
    }

    /** The items of the first axis that {@code indices} (int64) names. */
    public Value gather(Value a, Value indices) {
        return gather(a, indices, 0);
    }

    /** One place of {@code axis}, which goes. */
    public Value pick(Value a, int axis, long place) {
        return gather(a, graph.index(place), axis);
    }

    private Value gather(Value a, Value indices, int axis) {
        return graph.node("Gather", List.of(a, indices), Attributes.of("axis", axis));
    }
}
