package io.posestream.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * Names of cameras such that each has a partition of its own: else chance decides whether all trackers get something to
 * do.
 */
final class CameraNames {
    private CameraNames() {}

    /** Camera i, counted from 0, lies on partition i of as many. */
    static List<String> of(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "camera-" + (i + 1);
            for (int attempt = 1; partition(name, count) != i; attempt++) {
                name = "camera-" + (i + 1) + "-" + attempt;
            }
            names.add(name);
        }
        return names;
    }

    /** As Kafka's producer places a key. */
    static int partition(String streamId, int partitions) {
        return BuiltInPartitioner.partitionForKey(streamId.getBytes(StandardCharsets.UTF_8), partitions);
    }
}
