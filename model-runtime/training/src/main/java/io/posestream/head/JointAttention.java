package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Layers;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;

/** Joints attend to each other, with a learned bias for each pair of joints: [N,K,width] to the same. */
record JointAttention(GraphBuilder graph, int keypoints, int width, int heads) {

    Value among(Value queries) {
        Arithmetic math = graph.arithmetic();
        Shapes shapes = graph.shapes();
        Layers layers = graph.layers();
        return graph.in("joints", () -> {
            Value all = shapes.reshape(
                    layers.linear("all", queries, width, 3 * width), 0, keypoints, 3L * heads, perHead());
            Value byHead = shapes.transpose(all, 0, 2, 1, 3);
            Value asking = shapes.slice(byHead, 1, 0, heads);
            Value asked = shapes.transpose(shapes.slice(byHead, 1, heads, 2L * heads), 0, 1, 3, 2);
            Value known = shapes.slice(byHead, 1, 2L * heads, 3L * heads);
            Value bias = graph.parameter("bias", new float[heads * keypoints * keypoints], heads, keypoints, keypoints);
            Value logits = math.scale(math.matMul(asking, asked), 1 / Math.sqrt(perHead()));
            Value answers = math.matMul(math.softmax(math.add(logits, bias)), known);
            Value joined = shapes.reshape(shapes.transpose(answers, 0, 2, 1, 3), 0, keypoints, width);
            return layers.linear("out", joined, width, width);
        });
    }

    private int perHead() {
        return width / heads;
    }
}
