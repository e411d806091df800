package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
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
    private static final double OFFSET_DEVIATION = 1e-2;
    private static final double WEIGHT_DEVIATION = 1e-2;

    private final GraphBuilder graph;
    private final Arithmetic math;
    private final Shapes shapes;
    private final Layers layers;
    private final HeadOptions options;
    private final BackboneMaps size;
    private final FrameMaps maps;
    private final @Nullable TargetMasks masks;

    DeformableAttention(
            GraphBuilder graph, HeadOptions options, BackboneMaps size, FrameMaps maps, @Nullable TargetMasks masks) {
        this.graph = graph;
        this.math = graph.arithmetic();
        this.shapes = graph.shapes();
        this.layers = graph.layers();
        this.options = options;
        this.size = size;
        this.maps = maps;
        this.masks = masks;
    }

    /**
     * @param queries [N,K,width]
     * @return [N,K,width]
     */
    Value look(Value queries, View view) {
        return graph.in(view.name(), () -> {
            Value around = around(queries, view);
            Value points = math.add(view.centres(), around);
            Value samples = shapes.concat(
                    3,
                    List.of(
                            maps.features(view.frames(), points, options.points()),
                            maps.own(view.frames(), points, options.heads(), options.points())));
            Value weights = weights(queries, samples, view);
            Value found = math.matMul(weights, shapes.concat(3, List.of(samples, around)));
            Value value = layers.linear("out", project(found), options.width(), options.width());
            return math.multiply(value, view.any());
        });
    }

    /** [N,K * heads,frames * points,2]: where the points are about their centres. */
    private Value around(Value queries, View view) {
        float[] start = Rings.DEFAULT.start(options.heads(), view.frames().size(), options.points());
        float[] reach = Rings.DEFAULT.reach(size, start.length);
        if (options.has(Part.OFFSETS)) {
            Value free = math.tanh(
                    layers.linear("offsets", queries, options.width(), OFFSET_DEVIATION, Rings.beforeTanh(start)));
            // Times the reach before the axes become short, which makes products slow.
            Value near = math.multiply(free, graph.constant(reach, reach.length));
            return shapes.reshape(near, 0, rows(), row(view), 2);
        }
        for (int i = 0; i < start.length; i++) {
            start[i] *= reach[i];
        }
        Value nowhere = math.scale(view.centres(), 0);
        return math.add(nowhere, graph.constant(Rings.repeated(start, size.keypoints()), 1, rows(), row(view), 2));
    }

    /** [N,K * heads,1,frames * points]. */
    private Value weights(Value queries, Value samples, View view) {
        float[] equal = new float[options.heads() * row(view)];
        Value logits = shapes.reshape(
                layers.linear("weights", queries, options.width(), WEIGHT_DEVIATION, equal), 0, rows(), 1, row(view));
        if (masks != null) {
            Value byJoint = shapes.reshape(samples, 0, size.keypoints(), equal.length, size.depth());
            Value barrier = masks.barrier(masks.bodyClosed(byJoint), masks.keypointClosed(byJoint));
            logits = math.subtract(logits, shapes.reshape(barrier, 0, rows(), 1, row(view)));
        }
        return math.softmax(math.add(logits, view.absence()));
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

    private int rows() {
        return size.keypoints() * options.heads();
    }

    private int row(View view) {
        return view.frames().size() * options.points();
    }
}
