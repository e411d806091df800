package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.temporal.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the candidates by what the joint knows and by what the key's maps show there:
 *
 * <pre>
 *   l_c = w relu(W_q q + W_s s_c + t_c) + b_c + log m(s_c)      m: masks, t and b: of the kind of candidate
 *   mixture = sum softmax(l)_c place_c                           invalid ones weigh nothing
 * </pre>
 */
final class CandidateChoice {
    private static final List<Frame> KEY = List.of(Frame.KEY);
    private static final int HIDDEN = 64;
    private static final Patch PATCH = new Patch(3, 1);
    private static final float CLOSED = 1e4f;
    /** Before anything is learned the robust candidate has most of the weight. */
    private static final float ROBUST_FIRST = 2;

    /** A distance in pixels that the tangent keeps apart from others. */
    private static final double NEAR = 32;

    private final GraphBuilder graph;
    private final Arithmetic math;
    private final Shapes shapes;
    private final Layers layers;
    private final HeadOptions options;
    private final BackboneMaps size;
    private final CandidatePlaces places;

    CandidateChoice(GraphBuilder graph, HeadOptions options, BackboneMaps size, CandidatePlaces places) {
        this.graph = graph;
        this.math = graph.arithmetic();
        this.shapes = graph.shapes();
        this.layers = graph.layers();
        this.options = options;
        this.size = size;
        this.places = places;
    }

    /** [N,K,2]: the mixture, input pixels from the anchor. */
    Value mixture(Value queries, @Nullable FrameMaps maps, @Nullable TargetMasks masks) {
        return graph.in("choice", () -> {
            Value logits = kindBias();
            Value evidence =
                    shapes.concat(3, List.of(math.tanh(math.scale(places.offsets(), 1 / NEAR)), places.valid()));
            int depth = 3;
            if (maps != null) {
                Value points = places.places();
                Value samples = shapes.concat(
                        3,
                        List.of(
                                maps.features(KEY, points, Candidate.COUNT),
                                maps.own(KEY, points, 1, Candidate.COUNT)));
                evidence = shapes.concat(
                        3,
                        List.of(
                                evidence,
                                samples,
                                maps.heatmaps(KEY, points, Candidate.COUNT),
                                maps.patches(KEY, points, Candidate.COUNT, PATCH)));
                depth += size.depth() + size.keypoints() + PATCH.size();
                if (masks != null) {
                    logits = math.subtract(logits, barrier(samples, masks));
                }
            }
            logits = math.add(logits, score(queries, evidence, depth));
            logits = math.add(logits, math.scale(math.shift(places.valid(), -1), CLOSED));
            Value weights = math.softmax(shapes.reshape(logits, 0, size.keypoints(), 1, Candidate.COUNT));
            return shapes.reshape(math.matMul(weights, places.offsets()), 0, size.keypoints(), 2);
        });
    }

    /** [N,K,C,1]. */
    private Value score(Value queries, Value evidence, int depth) {
        Value asked = shapes.reshape(
                layers.linear("query", queries, options.width(), HIDDEN), 0, size.keypoints(), 1, HIDDEN);
        Value kind = graph.normal("kind", 0.1, Candidate.COUNT, HIDDEN);
        Value known = math.add(layers.projection("evidence", evidence, depth, HIDDEN), kind);
        return layers.linear("score", math.relu(math.add(asked, known)), HIDDEN, 1);
    }

    private Value kindBias() {
        float[] bias = new float[Candidate.COUNT];
        bias[Candidate.ROBUST.index()] = ROBUST_FIRST;
        return graph.parameter("bias", bias, Candidate.COUNT, 1);
    }

    /** The masks at the candidates, which the loss may teach: is this on the body, is this the joint? */
    private Value barrier(Value samples, TargetMasks masks) {
        Value body = masks.bodyClosed(samples);
        Value keypoint = masks.keypointClosed(samples);
        expose(body, "human_mask_logit");
        expose(keypoint, "keypoint_mask_logit");
        return masks.barrier(body, keypoint);
    }

    private void expose(Value closed, String name) {
        graph.named(shapes.reshape(math.scale(closed, -1), 0, size.keypoints(), Candidate.COUNT), name);
    }
}
