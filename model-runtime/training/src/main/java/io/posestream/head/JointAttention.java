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
            Value asking = byHead("asking", queries, 0, 2, 1, 3);
            Value asked = byHead("asked", queries, 0, 2, 3, 1);
            Value bias = graph.parameter("bias", new float[heads * keypoints * keypoints], heads, keypoints, keypoints);
            Value logits = math.scale(math.matMul(asking, asked), 1 / Math.sqrt((double) width / heads));
            Value answers = math.matMul(math.softmax(math.add(logits, bias)), byHead("value", queries, 0, 2, 1, 3));
            Value joined = shapes.reshape(shapes.transpose(answers, 0, 2, 1, 3), 0, keypoints, width);
            return layers.linear("out", joined, width, width);
        });
    }

    private Value byHead(String name, Value queries, long... order) {
        Value all = graph.layers().linear(name, queries, width, width);
        return graph.shapes().transpose(graph.shapes().reshape(all, 0, keypoints, heads, (long) width / heads), order);
    }
}
