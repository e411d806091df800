package io.posestream.head;

import io.posestream.graph.OnnxFile;
import io.posestream.temporal.Candidate;
import java.util.Map;

/**
 * How much more a trained head believes two of its candidates than it has learned to: added to their logits. Where the
 * candidates agree or the head is sure it changes nothing.
 *
 * @param key the single frame
 * @param robust the smoother
 */
public record Leaning(double key, double robust) {

    /** As it has learned. */
    public static final Leaning NONE = new Leaning(0, 0);

    private static final String BIAS = "choice.bias";

    /** The head with this leaning beside the one it has. */
    public OnnxFile of(OnnxFile head) {
        float[] bias = head.weights(BIAS).clone();
        bias[Candidate.KEY.index()] += (float) key;
        bias[Candidate.ROBUST.index()] += (float) robust;
        return head.withWeights(Map.of(BIAS, bias));
    }

    public Leaning plus(double moreKey, double moreRobust) {
        return new Leaning(key + moreKey, robust + moreRobust);
    }
}
