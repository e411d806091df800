package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.HeadInput;
import io.posestream.temporal.MotionNoise;
import io.posestream.temporal.PoseWindow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The small inputs of a head, as {@link HeadInput} writes them, and what follows from them alone. */
final class HeadInputs {
    private final Map<String, Value> inputs = new HashMap<>();
    private final GraphBuilder graph;
    private final Arithmetic math;
    private final Shapes shapes;
    private final int keypoints;
    private final Value places;

    HeadInputs(GraphBuilder graph, BackboneMaps maps) {
        this.graph = graph;
        this.math = graph.arithmetic();
        this.shapes = graph.shapes();
        this.keypoints = maps.keypoints();
        new HeadInput(Skeleton.COCO_17, maps.width(), maps.height(), MotionNoise.DEFAULT)
                .shapes()
                .forEach((name, shape) -> inputs.put(
                        name,
                        graph.input(
                                name, "N", IntStream.of(shape).asLongStream().toArray())));
        this.places = shapes.reshape(
                shapes.concat(3, List.of(byKeypoint(HeadInput.REFERENCE), byKeypoint(HeadInput.CARRIED))),
                0,
                keypoints,
                2 * PoseWindow.LENGTH,
                2);
    }

    Value all(String name) {
        Value input = inputs.get(name);
        if (input == null) {
            throw new IllegalArgumentException("a head has no input " + name + ", only " + inputs.keySet());
        }
        return input;
    }

    /** [N,K,10,2]: for each frame where it saw the keypoint itself, and where the key saw it. */
    Value places() {
        return places;
    }

    /** [N,K,1,2]: where the key saw the keypoint, in its own maps. */
    Value anchor() {
        int at = 2 * Frame.KEY.index() + 1;
        return shapes.slice(places, 2, at, at + 1L);
    }

    /** [N,frames * each]: for each frame in turn {@code each} times 1 if it is there. */
    Value valid(List<Frame> frames, int each) {
        int all = frames.size() * each;
        float[] spread = new float[PoseWindow.LENGTH * all];
        for (int i = 0; i < all; i++) {
            spread[frames.get(i / each).index() * all + i] = 1;
        }
        return math.matMul(all(HeadInput.VALID), graph.constant(spread, PoseWindow.LENGTH, all));
    }

    /** [N,1]: 1 if any of the frames is there. */
    Value any(List<Frame> frames) {
        float[] chosen = new float[PoseWindow.LENGTH];
        frames.forEach(frame -> chosen[frame.index()] = 1);
        Value count = math.matMul(all(HeadInput.VALID), graph.constant(chosen, PoseWindow.LENGTH, 1));
        return math.complement(math.relu(math.complement(count)));
    }

    /** [N,K,5,1,2]. */
    private Value byKeypoint(String name) {
        return shapes.reshape(shapes.transpose(all(name), 0, 2, 1, 3), 0, keypoints, PoseWindow.LENGTH, 1, 2);
    }
}
