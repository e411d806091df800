package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;

/**
 * What a head says of each joint. With start p, mixture m of the candidates and last queries q:
 *
 * <pre>
 *   offset = p + tanh(g q) (m - p) + f q      g and f start at 0, so training starts from p
 *   sigma  = exp(1 + 3 tanh(s q))             between 0.14 and 55 pixels
 * </pre>
 */
record Answers(GraphBuilder graph, BackboneMaps size, int width) {
    /** Pixels that one unit of the free offset stands for, so that its weights need not grow large. */
    private static final double FREE = 8;

    private static final double SIGMA_MIDDLE = 1;
    private static final double SIGMA_RANGE = 3;
    /** Most joints are seen and right. */
    private static final float LIKELY = 1;

    void give(Value queries, Value start, Value mixture) {
        Arithmetic math = graph.arithmetic();
        Layers layers = graph.layers();
        graph.in("answer", () -> {
            Value gate = math.tanh(layers.linear("gate", queries, width, 0f));
            Value free = math.scale(layers.linear("free", queries, width, 0f, 0f), FREE);
            Value chosen = math.multiply(gate, math.subtract(mixture, start));
            output(math.add(math.add(start, chosen), free), "offset", 2);
            output(math.sigmoid(logit("confidence", queries)), "confidence");
            output(math.sigmoid(logit("visibility", queries)), "visibility");
            Value spread = math.tanh(perJoint(layers.linear("sigma", queries, width, 0f)));
            Value log = graph.named(math.shift(math.scale(spread, SIGMA_RANGE), SIGMA_MIDDLE), "log_sigma");
            return output(math.exp(log), "sigma");
        });
    }

    private Value logit(String name, Value queries) {
        return graph.named(perJoint(graph.layers().linear(name, queries, width, LIKELY)), name + "_logit");
    }

    private Value perJoint(Value value) {
        Shapes shapes = graph.shapes();
        return shapes.reshape(value, 0, size.keypoints());
    }

    private Value output(Value value, String name, long... rest) {
        long[] sides = new long[1 + rest.length];
        sides[0] = size.keypoints();
        System.arraycopy(rest, 0, sides, 1, rest.length);
        graph.output(value, name, "N", sides);
        return value;
    }
}
