package io.posestream.head;

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

    /**
     * All channels of both maps.
     *
     * @param points [N,rows,frames * each,2]: for each frame in turn {@code each} points of a row
     * @return [N,rows,frames * each,depth]
     */
    Value at(List<Frame> frames, Value points, int each) {
        List<Value> feature = new ArrayList<>();
        List<Value> heatmap = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Value here = part(points, i, each, frames.size());
            feature.add(graph.sampling().at(map(features, frames.get(i)), here));
            heatmap.add(graph.sampling().at(map(heatmaps, frames.get(i)), here));
        }
        Value both = shapes.concat(1, List.of(shapes.concat(3, feature), shapes.concat(3, heatmap)));
        return shapes.transpose(both, 0, 2, 3, 1);
    }

    /**
     * Each keypoint's own heatmap around places.
     *
     * @param centres [N,K,frames * each,2]: for each frame in turn {@code each} places of a keypoint
     * @return [N,K,frames * each,patch]
     */
    Value own(List<Frame> frames, Value centres, int each, Patch patch) {
        int all = frames.size() * each;
        Value points = graph.arithmetic()
                .add(
                        shapes.reshape(centres, -1, all, 1, 2),
                        graph.constant(patch.offsets(size), 1, 1, patch.size(), 2));
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Value heatmap =
                    shapes.reshape(map(heatmaps, frames.get(i)), -1, 1, size.height(), size.width());
            Value here = frames.size() == 1 ? points : shapes.slice(points, 1, (long) i * each, (i + 1L) * each);
            values.add(graph.sampling().at(heatmap, here));
        }
        return shapes.reshape(shapes.concat(2, values), -1, size.keypoints(), all, patch.size());
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
