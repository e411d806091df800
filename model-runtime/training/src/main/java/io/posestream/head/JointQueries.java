package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.temporal.Geometry;
import io.posestream.temporal.HeadInput;
import io.posestream.temporal.PoseWindow;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each joint knows before it looks around: [N,K,width]. */
final class JointQueries {
    /** A bit more than the reach of a sharp heatmap's bell. */
    private static final Patch PATCH = new Patch(7, 1.5);

    /** In each frame: its own place of the keypoint and the key's. */
    private static final int PLACES = 2;

    private static final double TOKEN_DEVIATION = 0.5;

    private final GraphBuilder graph;
    private final Arithmetic math;
    private final Shapes shapes;
    private final Layers layers;
    private final HeadOptions options;
    private final BackboneMaps size;
    private final HeadInputs inputs;
    private final List<Frame> seen;

    JointQueries(GraphBuilder graph, HeadOptions options, BackboneMaps size, HeadInputs inputs) {
        this.graph = graph;
        this.math = graph.arithmetic();
        this.shapes = graph.shapes();
        this.layers = graph.layers();
        this.options = options;
        this.size = size;
        this.inputs = inputs;
        this.seen = FrameMaps.seen(options);
    }

    /** @param maps null for a head without maps */
    Value build(@Nullable FrameMaps maps) {
        return graph.in("query", () -> {
            int width = options.width();
            Value query = math.add(
                    layers.perceptron("geometry", geometry(), Geometry.COUNT, width, width),
                    graph.normal("joint", TOKEN_DEVIATION, size.keypoints(), width));
            if (maps != null) {
                query = math.add(query, sampled(maps));
                query = math.add(query, patches(maps));
            }
            return layers.normalise("norm", query, width);
        });
    }

    /** The geometry without what tells of absent frames. */
    private Value geometry() {
        float[] always = new float[Geometry.COUNT];
        float[] frames = new float[PoseWindow.LENGTH * Geometry.COUNT];
        int neighbour = 0;
        for (Frame frame : Frame.values()) {
            if (frame != Frame.KEY) {
                int from = frame.index() * Geometry.COUNT + neighbour * Geometry.PER_NEIGHBOUR;
                Arrays.fill(frames, from, from + Geometry.PER_NEIGHBOUR, options.sees(frame.distance()) ? 1 : 0);
                neighbour++;
            }
        }
        for (int i = neighbour * Geometry.PER_NEIGHBOUR; i < Geometry.COUNT; i++) {
            boolean robust = i >= Geometry.ROBUST_FROM && i < Geometry.ROBUST_TO;
            always[i] = robust && !options.has(Part.ROBUST) ? 0 : 1;
        }
        Value open = math.add(
                math.matMul(inputs.all(HeadInput.VALID), graph.constant(frames, PoseWindow.LENGTH, Geometry.COUNT)),
                graph.constant(always, Geometry.COUNT));
        return math.multiply(inputs.all(HeadInput.GEOMETRY), shapes.reshape(open, 0, 1, Geometry.COUNT));
    }

    /** The maps where each frame saw the keypoint and where the key saw it. */
    private Value sampled(FrameMaps maps) {
        Value both =
                shapes.concat(3, List.of(maps.features(seen, places(), PLACES), maps.heatmaps(seen, places(), PLACES)));
        return fromPlaces("sampled", both, size.channels() + size.keypoints());
    }

    /** The joint's own heatmaps around the same places. */
    private Value patches(FrameMaps maps) {
        return fromPlaces("patches", maps.patches(seen, places(), PLACES, PATCH), PATCH.size());
    }

    /** @param values [N,K,frames * places,depth] */
    private Value fromPlaces(String name, Value values, int depth) {
        int all = seen.size() * PLACES;
        Value there = shapes.reshape(inputs.valid(seen, PLACES), 0, 1, all, 1);
        Value flat = shapes.reshape(math.multiply(values, there), 0, size.keypoints(), (long) all * depth);
        return layers.linear(name, flat, all * depth, options.width());
    }

    /** Frames that a head sees follow each other. */
    private Value places() {
        int from = seen.get(0).index();
        return shapes.slice(inputs.places(), 2, (long) PLACES * from, (long) PLACES * (from + seen.size()));
    }
}
