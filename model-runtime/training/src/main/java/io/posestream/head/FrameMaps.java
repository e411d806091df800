package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The backbone's maps of the frames that a head sees, to be read between cells. */
final class FrameMaps {
    private final GraphBuilder graph;
    private final Shapes shapes;
    private final BackboneMaps size;
    private final Map<Frame, Value> features = new EnumMap<>(Frame.class);
    private final Map<Frame, Value> heatmaps = new EnumMap<>(Frame.class);

    FrameMaps(GraphBuilder graph, BackboneMaps size, HeadOptions options) {
        this.graph = graph;
        this.shapes = graph.shapes();
        this.size = size;
        if (options.inputs() == MapInputs.RING) {
            Value slots = graph.indexInput("slots", "N", PoseWindow.LENGTH);
            Value feature = input("feature_ring", "S", size.channels());
            Value heatmap = input("heatmap_ring", "S", size.keypoints());
            seen(options).forEach(frame -> {
                Value slot = shapes.pick(slots, 1, frame.index());
                features.put(frame, shapes.gather(feature, slot));
                heatmaps.put(frame, shapes.gather(heatmap, slot));
            });
        } else {
            seen(options).forEach(frame -> {
                features.put(frame, input("feature_" + frame.label(), "N", size.channels()));
                heatmaps.put(frame, input("heatmap_" + frame.label(), "N", size.keypoints()));
            });
        }
    }

    static List<Frame> seen(HeadOptions options) {
        return List.of(Frame.values()).stream()
                .filter(frame -> options.sees(frame.distance()))
                .toList();
    }

    /**
     * @param points [N,rows,frames * each,2]: for each frame in turn {@code each} points of a row
     * @return [N,rows,frames * each,channels]: the feature maps there
     */
    Value features(List<Frame> frames, Value points, int each) {
        return channelsLast(features, frames, points, each);
    }

    /** @return [N,rows,frames * each,K]: every keypoint's heatmap there, points as in {@link #features} */
    Value heatmaps(List<Frame> frames, Value points, int each) {
        return channelsLast(heatmaps, frames, points, each);
    }

    /** @return [N,K * rows,frames * each,1]: each keypoint's own heatmap, {@code rows} rows of points for each */
    Value own(List<Frame> frames, Value points, int rows, int each) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Value here = shapes.reshape(part(points, i, each, frames.size()), -1, rows, each, 2);
            values.add(graph.sampling().at(alone(frames.get(i)), here));
        }
        return shapes.reshape(
                shapes.concat(3, values), -1, (long) size.keypoints() * rows, (long) frames.size() * each, 1);
    }

    /**
     * Each keypoint's own heatmap around places.
     *
     * @param centres [N,K,frames * each,2]: for each frame in turn {@code each} places of a keypoint
     * @return [N,K,frames * each,patch]
     */
    Value patches(List<Frame> frames, Value centres, int each, Patch patch) {
        Arithmetic math = graph.arithmetic();
        int all = frames.size() * each;
        // A product with ones repeats the centre; adding along short axes is slow.
        Value repeated = math.matMul(centres, graph.constant(patch.repeat(), 2, 2L * patch.size()));
        Value points = shapes.reshape(
                math.add(repeated, graph.constant(patch.offsets(size), 2L * patch.size())), -1, all, patch.size(), 2);
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Value here = frames.size() == 1 ? points : shapes.slice(points, 1, (long) i * each, (i + 1L) * each);
            values.add(graph.sampling().at(alone(frames.get(i)), here));
        }
        return shapes.reshape(shapes.concat(2, values), -1, size.keypoints(), all, patch.size());
    }

    private Value channelsLast(Map<Frame, Value> maps, List<Frame> frames, Value points, int each) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            values.add(graph.sampling().at(map(maps, frames.get(i)), part(points, i, each, frames.size())));
        }
        return shapes.transpose(shapes.concat(3, values), 0, 2, 3, 1);
    }

    /** [N * K,1,height,width]. */
    private Value alone(Frame frame) {
        return shapes.reshape(map(heatmaps, frame), -1, 1, size.height(), size.width());
    }

    private Value part(Value points, int index, int each, int count) {
        return count == 1 ? points : shapes.slice(points, 2, (long) index * each, (index + 1L) * each);
    }

    private Value input(String name, String first, int channels) {
        return graph.input(name, first, channels, size.height(), size.width());
    }

    private static Value map(Map<Frame, Value> maps, Frame frame) {
        Value map = maps.get(frame);
        if (map == null) {
            throw new IllegalArgumentException("this head does not see " + frame.label());
        }
        return map;
    }
}
