package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;

/**
 * Two masks, one upon the other, of any sampled point: whether it lies on the body meant, and whether it tells of the
 * joint that asks. Both are 1 x 1 maps of what was sampled there, evaluated only at the points, and the same in all
 * frames and layers. They are kept as logits of being closed, which spares signs: a mask is {@code sigmoid(-closed)}.
 */
final class TargetMasks {
    private static final int HIDDEN = 16;
    /** The body mask starts open. */
    private static final float CLOSED_AT_START = -2;

    private final Arithmetic math;
    private final Value bodyIn;
    private final Value bodyInBias;
    private final Value bodyOut;
    private final Value bodyOutBias;
    private final Value asked;

    /** @param queries [N,K,width] that ask */
    TargetMasks(GraphBuilder graph, BackboneMaps size, Value queries, int width) {
        this.math = graph.arithmetic();
        Shapes shapes = graph.shapes();
        Layers layers = graph.layers();
        int depth = size.depth();
        double gain = 1 / Math.sqrt(depth);
        bodyIn = graph.normal("body_mask.in.weight", gain, depth, HIDDEN);
        bodyInBias = graph.parameter("body_mask.in.bias", new float[HIDDEN], HIDDEN);
        bodyOut = graph.normal("body_mask.out.weight", 0.1, HIDDEN, 1);
        bodyOutBias = graph.parameter("body_mask.out.bias", new float[] {CLOSED_AT_START}, 1);
        asked = shapes.reshape(
                layers.linear("keypoint_mask.query", queries, width, 0.1 / Math.sqrt(width), new float[depth]),
                0,
                size.keypoints(),
                depth,
                1);
    }

    /** @return [N,K,P,1] of {@code samples} [N,K,P,depth] */
    Value bodyClosed(Value samples) {
        Value hidden = math.relu(math.add(math.matMul(samples, bodyIn), bodyInBias));
        return math.add(math.matMul(hidden, bodyOut), bodyOutBias);
    }

    /** @return [N,K,P,1] of {@code samples} [N,K,P,depth] */
    Value keypointClosed(Value samples) {
        return math.matMul(samples, asked);
    }

    /** {@code -log} of both masks' product: taken from the logits of a softmax it weighs by them. */
    Value barrier(Value bodyClosed, Value keypointClosed) {
        return math.add(math.softplus(bodyClosed), math.softplus(keypointClosed));
    }
}
