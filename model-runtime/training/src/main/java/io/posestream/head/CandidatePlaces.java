package io.posestream.head;

import io.posestream.graph.Arithmetic;
import io.posestream.graph.GraphBuilder;
import io.posestream.graph.Shapes;
import io.posestream.graph.Value;
import io.posestream.temporal.Candidate;
import io.posestream.temporal.HeadInput;
import java.util.Arrays;

/** The candidates as offsets and as places in the key's maps; a head without the robust one does not see it. */
final class CandidatePlaces {
    private final GraphBuilder graph;
    private final Arithmetic math;
    private final Shapes shapes;
    private final BackboneMaps size;
    private final HeadInputs inputs;
    private final Value valid;
    private final Value offsets;

    CandidatePlaces(GraphBuilder graph, BackboneMaps size, HeadOptions options, HeadInputs inputs) {
        this.graph = graph;
        this.math = graph.arithmetic();
        this.shapes = graph.shapes();
        this.size = size;
        this.inputs = inputs;
        float[] kinds = new float[Candidate.COUNT];
        Arrays.fill(kinds, 1);
        if (!options.has(Part.ROBUST)) {
            kinds[Candidate.ROBUST.index()] = 0;
            kinds[Candidate.WITHOUT_KEY.index()] = 0;
        }
        Value given = shapes.reshape(inputs.all(HeadInput.CANDIDATE_VALID), 0, size.keypoints(), Candidate.COUNT, 1);
        this.valid = math.multiply(given, graph.constant(kinds, Candidate.COUNT, 1));
        this.offsets = math.multiply(inputs.all(HeadInput.CANDIDATES), valid);
    }

    /** [N,K,C,1]: 1 where there is such a candidate. */
    Value valid() {
        return valid;
    }

    /** [N,K,C,2]: input pixels from the anchor; 0 where there is none. */
    Value offsets() {
        return offsets;
    }

    /** [N,K,2]: where the head starts from. */
    Value start() {
        return shapes.pick(offsets, 2, Candidate.ROBUST.index());
    }

    /** [N,K,C,2] in the key's maps. */
    Value places() {
        return place(offsets);
    }

    /** [N,K,1,2]: where the head starts from, in the key's maps. */
    Value base() {
        return place(shapes.reshape(start(), 0, size.keypoints(), 1, 2));
    }

    private Value place(Value offsets) {
        float[] perPixel = {2f / size.inputWidth(), 2f / size.inputHeight()};
        return math.add(inputs.anchor(), math.multiply(offsets, graph.constant(perPixel, 2)));
    }
}
