package io.posestream.inference.tensorrt;

import io.posestream.model.HeadManifest;
import io.posestream.model.InputSpec;
import io.posestream.model.ModelManifest;
import io.posestream.model.Task;
import io.posestream.model.TensorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** A detector sees pictures of any shape up to its input's; a pose model always sees the same crop. */
    static Map<String, BatchProfile> of(ModelManifest manifest, TensorRtSizes sizes) {
        InputSpec input = manifest.input();
        boolean anyShape = manifest.task() == Task.PERSON_DETECTION;
        int lowest = anyShape ? input.multipleOf() : input.height();
        int narrowest = anyShape ? input.multipleOf() : input.width();
        return Map.of(
                input.name(),
                new BatchProfile(
                        List.of(1, PLANES, lowest, narrowest),
                        List.of(sizes.usualBatch(), PLANES, input.height(), input.width()),
                        List.of(sizes.maxBatch(), PLANES, input.height(), input.width())));
    }

    /** By input; only the batch is free. */
    static Map<String, BatchProfile> of(HeadManifest manifest, TensorRtSizes sizes) {
        Map<String, BatchProfile> profiles = new TreeMap<>();
        for (TensorSpec input : manifest.inputs()) {
            int[] item = input.itemShape();
            profiles.put(
                    input.name(),
                    new BatchProfile(
                            withBatch(1, item),
                            withBatch(sizes.usualBatch(), item),
                            withBatch(sizes.maxBatch(), item)));
        }
        return profiles;
    }

    private static List<Integer> withBatch(int batch, int[] item) {
        List<Integer> shape = new ArrayList<>();
        shape.add(batch);
        for (int extent : item) {
            shape.add(extent);
        }
        return shape;
    }
}
