package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.temporal.HeadInput;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joints look into the maps of some frames, each head at a few points near a centre. With offsets d, weights a and
 * masks m, all of the query q or of what lies at a point, over the points of all frames together:
 *
 * <pre>
 *   x = centre + reach tanh(W_d q + b_d)        s = (maps(x), where the point is about its centre)
 *   w = softmax(W_a q + log m(s))               y = W_o concat over heads (W_v sum w s)
 * </pre>
 *
 * An absent frame's weights are 0 exactly; with no frame present y is 0.
 */
final class DeformableAttention {
    /** Far below any logit, yet finite in half precision. */
    private static final float CLOSED = 1e4f;

    private static final double OFFSET_DEVIATION = 1e-2;
    private static final double WEIGHT_DEVIATION = 1e-2;

    private final GraphBuilder graph;
    private final Arithmetic math;
    private final Shapes shapes;
    private final Layers layers;
    private final HeadOptions options;
    private final BackboneMaps size;
    private final HeadInputs inputs;
    private final FrameMaps maps;
    private final @Nullable TargetMasks masks;

    DeformableAttention(
            GraphBuilder graph,
            HeadOptions options,
            BackboneMaps size,
            HeadInputs inputs,
            FrameMaps maps,
            @Nullable TargetMasks masks) {
        this.graph = graph;
        this.math = graph.arithmetic();
        this.shapes = graph.shapes();
        this.layers = graph.layers();
        this.options = options;
        this.size = size;
        this.inputs = inputs;
        this.maps = maps;
        this.masks = masks;
    }

    /**
     * @param queries [N,K,width]
     * @return [N,K,width]
     */
    Value look(String name, Value queries, List<Frame> frames) {
        return graph.in(name, () -> {
            List<Value> samples = new ArrayList<>();
            List<Value> gates = new ArrayList<>();
            for (Frame frame : frames) {
                sample(frame, queries, samples, gates);
            }
            Value weights = weights(queries, frames, gates);
            Value found = math.matMul(weights, shapes.concat(2, samples));
            Value value = project(found);
            return math.multiply(layers.linear("out", value, options.width(), options.width()), any(frames));
        });
    }

    private void sample(Frame frame, Value queries, List<Value> samples, List<Value> gates) {
        int perFrame = options.heads() * options.points();
        Value around = around(frame, queries, perFrame);
        Value points =
                math.add(centres(frame, perFrame), math.multiply(around, graph.constant(Rings.DEFAULT.reach(size), 2)));
        Value found = maps.at(frame, points);
        if (masks != null) {
            Value body = masks.body(found);
            gates.add(shapes.reshape(
                    masks.gate(body, masks.keypoint(found, body)),
                    0,
                    size.keypoints(),
                    options.heads(),
                    options.points()));
        }
        samples.add(shapes.reshape(
                shapes.concat(3, List.of(found, around)),
                0,
                (long) size.keypoints() * options.heads(),
                options.points(),
                size.depth() + 2L));
    }

    /** [N,K,perFrame,2] in units of the reach. */
    private Value around(Frame frame, Value queries, int perFrame) {
        float[] start = Rings.DEFAULT.start(options.heads(), options.points());
        if (options.has(Part.OFFSETS)) {
            Value free = layers.linear(
                    "offsets_" + frame.label(), queries, options.width(), OFFSET_DEVIATION, Rings.beforeTanh(start));
            return shapes.reshape(math.tanh(free), 0, size.keypoints(), perFrame, 2);
        }
        Value nowhere = math.scale(inputs.places(HeadInput.CARRIED, frame), 0);
        return math.add(nowhere, graph.constant(start, 1, 1, perFrame, 2));
    }

    /** [N,K,perFrame,2]: half of the heads around the frame's own keypoint, half around where it should be. */
    private Value centres(Frame frame, int perFrame) {
        float[] second = new float[perFrame];
        for (int i = perFrame / 2; i < perFrame; i++) {
            second[i] = 1;
        }
        Value own = inputs.places(HeadInput.REFERENCE, frame);
        Value expected = frame == Frame.KEY
                ? new CandidatePlaces(graph, size, options, inputs).base()
                : inputs.places(HeadInput.CARRIED, frame);
        Value between = math.subtract(expected, own);
        return math.add(own, math.multiply(between, graph.constant(second, 1, 1, perFrame, 1)));
    }

    /** [N,K * heads,1,frames * points]. */
    private Value weights(Value queries, List<Frame> frames, List<Value> gates) {
        int heads = options.heads();
        int all = frames.size() * options.points();
        Value logits = layers.linear("weights", queries, options.width(), WEIGHT_DEVIATION, new float[heads * all]);
        logits = shapes.reshape(logits, 0, size.keypoints(), heads, all);
        if (!gates.isEmpty()) {
            logits = math.add(logits, shapes.concat(3, gates));
        }
        Value weights = math.softmax(math.add(logits, absence(frames)));
        return shapes.reshape(weights, 0, (long) size.keypoints() * heads, 1, all);
    }

    /** [N,1,1,frames * points]: 0 for points of frames that are there, else far below. */
    private Value absence(List<Frame> frames) {
        int points = options.points();
        int all = frames.size() * points;
        float[] spread = new float[PoseWindow.LENGTH * all];
        for (int i = 0; i < frames.size(); i++) {
            for (int p = 0; p < points; p++) {
                spread[frames.get(i).ordinal() * all + i * points + p] = CLOSED;
            }
        }
        Value there = math.matMul(inputs.all(HeadInput.VALID), graph.constant(spread, PoseWindow.LENGTH, all));
        return shapes.reshape(math.shift(there, -CLOSED), 0, 1, 1, all);
    }

    /** Each head's own map of what it found, heads side by side: [N,K,width]. */
    private Value project(Value found) {
        int depth = size.depth() + 2;
        int heads = options.heads();
        int perHead = options.width() / heads;
        Value byHead = shapes.transpose(shapes.reshape(found, 0, size.keypoints(), heads, depth), 0, 2, 1, 3);
        Value value = math.matMul(byHead, graph.normal("value", 1 / Math.sqrt(depth), heads, depth, perHead));
        return shapes.reshape(shapes.transpose(value, 0, 2, 1, 3), 0, size.keypoints(), options.width());
    }

    /** [N,1,1]: 1 if any of the frames is there. */
    private Value any(List<Frame> frames) {
        Value none = math.complement(inputs.valid(frames.get(0)));
        for (Frame frame : frames.subList(1, frames.size())) {
            none = math.multiply(none, math.complement(inputs.valid(frame)));
        }
        return math.complement(none);
    }
}
