package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;

/**
 * Two masks, one upon the other, of any sampled point: first whether it lies on the body meant, then, on what the first
 * lets through, whether it tells of the joint that asks. Both are 1 x 1 maps of what was sampled there, evaluated only
 * at the points, and the same in all frames and layers.
 */
final class TargetMasks {
    private static final int HIDDEN = 16;
    /** The body mask starts open. */
    private static final float OPEN = 2;

    private final Arithmetic math;
    private final Shapes shapes;
    private final Value bodyIn;
    private final Value bodyInBias;
    private final Value bodyOut;
    private final Value bodyOutBias;
    private final Value keypointIn;
    private final Value asked;
    private final int keypoints;

    /** @param queries [N,K,width] that ask */
    TargetMasks(GraphBuilder graph, BackboneMaps size, Value queries, int width) {
        this.math = graph.arithmetic();
        this.shapes = graph.shapes();
        this.keypoints = size.keypoints();
        int depth = size.depth();
        double gain = 1 / Math.sqrt(depth);
        bodyIn = graph.in("body_mask", () -> graph.normal("in.weight", gain, depth, HIDDEN));
        bodyInBias = graph.in("body_mask", () -> graph.parameter("in.bias", new float[HIDDEN], HIDDEN));
        bodyOut = graph.in("body_mask", () -> graph.normal("out.weight", 0.1, HIDDEN, 1));
        bodyOutBias = graph.in("body_mask", () -> graph.parameter("out.bias", new float[] {OPEN}, 1));
        keypointIn = graph.in("keypoint_mask", () -> graph.normal("weight", gain, depth, HIDDEN));
        Layers layers = graph.layers();
        asked = graph.in(
                "keypoint_mask",
                () -> shapes.reshape(layers.linear("query", queries, width, HIDDEN), 0, keypoints, HIDDEN, 1));
    }

    /** @return [N,K,P,1] of {@code samples} [N,K,P,depth] */
    Value body(Value samples) {
        Value hidden = math.relu(math.add(math.matMul(samples, bodyIn), bodyInBias));
        return math.add(math.matMul(hidden, bodyOut), bodyOutBias);
    }

    /**
     * @param body logit of the first mask
     * @return [N,K,P,1]
     */
    Value keypoint(Value samples, Value body) {
        Value match = math.matMul(math.matMul(samples, keypointIn), asked);
        return math.multiply(math.sigmoid(body), math.scale(match, 1 / Math.sqrt(HIDDEN)));
    }

    /** Logarithm of both masks' product: added to the logits of a softmax it weighs by them. */
    Value gate(Value body, Value keypoint) {
        return math.add(math.logSigmoid(body), math.logSigmoid(keypoint));
    }
}
