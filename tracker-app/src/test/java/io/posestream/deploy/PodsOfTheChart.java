package io.posestream.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the chart starts.
 *
 * @param replicas null = whoever scales says
 */
record PodsOfTheChart(@Nullable Integer replicas, PodSpec pod, Container tracker) {

    /** @param manifests by kind */
    static PodsOfTheChart of(Map<String, Map<?, ?>> manifests) {
        Map<?, ?> manifest = manifests.get("StatefulSet");
        if (manifest == null) {
            throw new IllegalArgumentException("the chart made no StatefulSet but " + manifests.keySet());
        }
        StatefulSet set = (StatefulSet) StrictKubernetes.read(manifest);
        PodSpec pod = set.getSpec().getTemplate().getSpec();
        return new PodsOfTheChart(
                set.getSpec().getReplicas(), pod, pod.getContainers().get(0));
    }
}
