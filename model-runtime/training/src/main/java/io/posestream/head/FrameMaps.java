package io.posestream.head;

import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.temporal.PoseWindow;
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
                Value slot = shapes.pick(slots, 1, frame.ordinal());
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

    /** @return [N,K,P,depth]: all channels of both maps at {@code points} [N,K,P,2] */
    Value at(Frame frame, Value points) {
        Value both = shapes.concat(
                1,
                List.of(
                        graph.sampling().at(map(features, frame), points),
                        graph.sampling().at(map(heatmaps, frame), points)));
        return shapes.transpose(both, 0, 2, 3, 1);
    }

    /**
     * @return [N,K,P * Q]: each keypoint's own heatmap at {@code points} [N,K * P,Q,2], places of one keypoint together
     */
    Value own(Frame frame, Value points, int rows, int columns) {
        Value heatmap = shapes.reshape(map(heatmaps, frame), -1, 1, size.height(), size.width());
        Value places = shapes.reshape(points, -1, rows, columns, 2);
        Value values = graph.sampling().at(heatmap, places);
        return shapes.reshape(values, -1, size.keypoints(), (long) rows * columns);
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
