package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import java.util.List;

/**
 * Some frames as attention looks into them; the same in every layer. Points are ordered by joint, head, frame.
 *
 * @param centres [N,K * heads,frames * points,2]: half of the heads around the frame's own keypoint, half around where
 *     it should be: the key's place, and in the key the start
 * @param absence [N,1,1,frames * points]: 0 for points of frames that are there, else far below any logit
 * @param any [N,1,1]: 1 if any of the frames is there
 */
record View(String name, List<Frame> frames, Value centres, Value absence, Value any) {
    /** Far below any logit, yet finite in half precision. */
    private static final double CLOSED = 1e4;

    static View of(
            GraphBuilder graph,
            HeadOptions options,
            BackboneMaps size,
            Direction direction,
            HeadInputs inputs,
            Value start) {
        Arithmetic math = graph.arithmetic();
        Shapes shapes = graph.shapes();
        List<Frame> frames = direction.frames();
        Value places = shapes.concat(2, List.of(inputs.places(), start));
        int row = frames.size() * options.points();
        Value centres = math.matMul(chosen(graph, options, frames), places);
        Value absence = math.scale(math.shift(inputs.valid(frames, options.points()), -1), CLOSED);
        return new View(
                direction.name(),
                frames,
                shapes.reshape(centres, 0, (long) size.keypoints() * options.heads(), row, 2),
                shapes.reshape(absence, 0, 1, 1, row),
                shapes.reshape(inputs.any(frames), 0, 1, 1));
    }

    /** Which of the places each point has as its centre: a 1 in each row. */
    private static Value chosen(GraphBuilder graph, HeadOptions options, List<Frame> frames) {
        int rows = options.heads() * frames.size() * options.points();
        int columns = 2 * Frame.values().length + 1;
        float[] chosen = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            Frame frame = frames.get(i / options.points() % frames.size());
            boolean own = i < rows / 2;
            int expected = frame == Frame.KEY ? columns - 1 : 2 * frame.index() + 1;
            chosen[i * columns + (own ? 2 * frame.index() : expected)] = 1;
        }
        return graph.constant(chosen, rows, columns);
    }
}
