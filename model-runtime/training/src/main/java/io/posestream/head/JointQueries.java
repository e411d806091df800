package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.temporal.Geometry;
import io.posestream.temporal.HeadInput;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each joint knows before it looks around: [N,K,width]. */
final class JointQueries {
    /** A bit more than the reach of a sharp heatmap's bell. */
    private static final Patch PATCH = new Patch(7, 1.5);

    private static final double TOKEN_DEVIATION = 0.5;

    private final GraphBuilder graph;
    private final Arithmetic math;
    private final Shapes shapes;
    private final Layers layers;
    private final HeadOptions options;
    private final BackboneMaps size;
    private final HeadInputs inputs;

    JointQueries(GraphBuilder graph, HeadOptions options, BackboneMaps size, HeadInputs inputs) {
        this.graph = graph;
        this.math = graph.arithmetic();
        this.shapes = graph.shapes();
        this.layers = graph.layers();
        this.options = options;
        this.size = size;
        this.inputs = inputs;
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
                int from = frame.ordinal() * Geometry.COUNT + neighbour * Geometry.PER_NEIGHBOUR;
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
        List<Value> parts = new ArrayList<>();
        for (Frame frame : FrameMaps.seen(options)) {
            Value here = shapes.reshape(maps.at(frame, places(frame)), 0, size.keypoints(), 2L * size.depth());
            parts.add(math.multiply(here, inputs.valid(frame)));
        }
        return layers.linear("sampled", shapes.concat(2, parts), parts.size() * 2 * size.depth(), options.width());
    }

    /** The joint's own heatmaps around the same places. */
    private Value patches(FrameMaps maps) {
        List<Value> parts = new ArrayList<>();
        Value around = graph.constant(PATCH.offsets(size), 1, 1, PATCH.size(), 2);
        for (Frame frame : FrameMaps.seen(options)) {
            Value centres = shapes.reshape(places(frame), 0, 2L * size.keypoints(), 1, 2);
            Value patch = maps.own(frame, math.add(centres, around), 2, PATCH.size());
            parts.add(math.multiply(patch, inputs.valid(frame)));
        }
        return layers.linear("patches", shapes.concat(2, parts), parts.size() * 2 * PATCH.size(), options.width());
    }

    private Value places(Frame frame) {
        return shapes.concat(
                2, List.of(inputs.places(HeadInput.REFERENCE, frame), inputs.places(HeadInput.CARRIED, frame)));
    }
}
