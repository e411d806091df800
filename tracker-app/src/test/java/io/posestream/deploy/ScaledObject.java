package io.posestream.deploy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What KEDA scales and by what, as far as ours goes. */
record ScaledObject(String apiVersion, String kind, Map<String, Object> metadata, Spec spec) {

    record Spec(
            Target scaleTargetRef,
            int minReplicaCount,
            int maxReplicaCount,
            int cooldownPeriod,
            List<Trigger> triggers) {}

    record Target(String apiVersion, String kind, String name) {}

    record Trigger(String type, Lag metadata, @Nullable Login authenticationRef) {}

    record Lag(String bootstrapServers, String consumerGroup, String topic, String lagThreshold) {}

    record Login(String name) {}
}
