package io.posestream.head;

import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.HeadInput;
import io.posestream.temporal.MotionNoise;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The small inputs of a head, as {@link HeadInput} writes them, and parts of them. */
final class HeadInputs {
    private final Map<String, Value> inputs = new HashMap<>();
    private final Shapes shapes;
    private final int keypoints;

    HeadInputs(GraphBuilder graph, BackboneMaps maps) {
        shapes = graph.shapes();
        keypoints = maps.keypoints();
        new HeadInput(Skeleton.COCO_17, maps.width(), maps.height(), MotionNoise.DEFAULT)
                .shapes()
                .forEach((name, shape) -> inputs.put(
                        name,
                        graph.input(
                                name, "N", IntStream.of(shape).asLongStream().toArray())));
    }

    Value all(String name) {
        Value input = inputs.get(name);
        if (input == null) {
            throw new IllegalArgumentException("a head has no input " + name + ", only " + inputs.keySet());
        }
        return input;
    }

    /** [N,K,1,2]: {@link HeadInput#REFERENCE} or {@link HeadInput#CARRIED} of one frame. */
    Value places(String name, Frame frame) {
        return shapes.reshape(shapes.pick(all(name), 1, frame.ordinal()), 0, keypoints, 1, 2);
    }

    /** [N,1,1]: 1 if the frame is there. */
    Value valid(Frame frame) {
        return shapes.reshape(shapes.slice(all(HeadInput.VALID), 1, frame.ordinal(), frame.ordinal() + 1), 0, 1, 1);
    }
}
