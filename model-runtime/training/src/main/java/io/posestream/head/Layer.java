package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round: joints among themselves, then the maps, then each joint for itself. Each adds to the queries.
 *
 * <pre>
 *   S = key(q)   D = past(q), future(q), or both at once without {@link Part#SEPARATION}
 *   q += S + sum over D of sigmoid(W [q, S, D]) D
 * </pre>
 */
final class Layer {
    private final GraphBuilder graph;
    private final HeadOptions options;
    private final JointAttention joints;
    private final @Nullable DeformableAttention maps;
    private final List<View> views;

    /**
     * @param maps null for a head without maps
     * @param views what it looks into, the key first
     */
    Layer(
            GraphBuilder graph,
            HeadOptions options,
            JointAttention joints,
            @Nullable DeformableAttention maps,
            List<View> views) {
        this.views = views;
        this.graph = graph;
        this.options = options;
        this.joints = joints;
        this.maps = maps;
    }

    Value apply(Value queries) {
        int width = options.width();
        Arithmetic math = graph.arithmetic();
        Layers layers = graph.layers();
        Value known = math.add(queries, joints.among(layers.normalise("joints_norm", queries, width)));
        Value seen = maps == null ? known : math.add(known, look(maps, layers.normalise("maps_norm", known, width)));
        Value inner = layers.normalise("own_norm", seen, width);
        return math.add(seen, layers.perceptron("own", inner, width, 2 * width, width));
    }

    private Value look(DeformableAttention attention, Value queries) {
        Arithmetic math = graph.arithmetic();
        Value key = attention.look(queries, views.get(0));
        Value sum = key;
        for (View view : views.subList(1, views.size())) {
            Value moved = attention.look(queries, view);
            Value gate = graph.in(view.name(), () -> {
                Value all = graph.shapes().concat(2, List.of(queries, key, moved));
                return math.sigmoid(graph.layers().linear("gate", all, 3 * options.width(), options.width()));
            });
            sum = math.add(sum, math.multiply(gate, moved));
        }
        return sum;
    }
}
