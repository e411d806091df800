package io.posestream.head;

import io.posestream.graph.OnnxFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Heads whose weights are all moved away from their start, as training would. */
final class Trained {

    private Trained() {}

    static OnnxFile head(HeadOptions options) {
        OnnxFile fresh = Heads.build(options, 5);
        Random random = new Random(9);
        Map<String, float[]> weights = new HashMap<>();
        for (String name : fresh.trainable()) {
            float[] values = fresh.weights(name);
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.05 * random.nextGaussian());
            }
            weights.put(name, values);
        }
        return fresh.withWeights(weights);
    }
}
