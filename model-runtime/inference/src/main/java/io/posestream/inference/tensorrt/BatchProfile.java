package io.posestream.inference.tensorrt;

import io.posestream.model.InputSpec;
import io.posestream.model.ModelManifest;
import io.posestream.model.Task;
import java.util.List;

/**
 * The shapes of an input that one engine serves, N first: it runs any between {@code smallest} and {@code largest} and
 * is fastest at {@code usual}.
 */
record BatchProfile(List<Integer> smallest, List<Integer> usual, List<Integer> largest) {
    private static final int PLANES = 3;

    BatchProfile {
        smallest = List.copyOf(smallest);
        usual = List.copyOf(usual);
        largest = List.copyOf(largest);
    }

    /**
     * A detector sees pictures of any shape up to its input's; a pose model always sees the same crop.
     *
     * @param usualBatch items of most runs
     * @param maxBatch most items per run
     */
    static BatchProfile of(ModelManifest manifest, int usualBatch, int maxBatch) {
        InputSpec input = manifest.input();
        boolean anyShape = manifest.task() == Task.PERSON_DETECTION;
        int lowest = anyShape ? input.multipleOf() : input.height();
        int narrowest = anyShape ? input.multipleOf() : input.width();
        return new BatchProfile(
                List.of(1, PLANES, lowest, narrowest),
                List.of(usualBatch, PLANES, input.height(), input.width()),
                List.of(maxBatch, PLANES, input.height(), input.width()));
    }

    int maxBatch() {
        return largest.get(0);
    }
}
