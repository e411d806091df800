package io.posestream.inference.tensorrt;

import io.posestream.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names a plan by all that it depends on. A plan runs only with the TensorRT that made it, on the kind of GPU it was
 * made for; loading another one is never tried.
 */
record PlanKey(String modelId, String graphSha256, Gpu gpu, Precision precision, Map<String, BatchProfile> profiles) {
    private static final int DIGITS = 24;

    PlanKey {
        // In the order of names, whatever order they came in.
        profiles = Collections.unmodifiableSortedMap(new TreeMap<>(profiles));
    }

    static PlanKey of(String modelId, byte[] graph, Gpu gpu, Precision precision, Map<String, BatchProfile> profiles) {
        return new PlanKey(modelId, Sha256.hex(graph), gpu, precision, profiles);
    }

    /** Readable at its beginning, and another one as soon as anything differs. */
    String fileName() {
        String all = String.join(
                "\n",
                graphSha256,
                gpu.tensorRt(),
                gpu.device(),
                String.valueOf(gpu.computeCapability()),
                precision.label(),
                profiles.toString());
        String digest = Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
        return "%s-%s-sm%d-trt%s-%s.plan"
                .formatted(
                        modelId,
                        precision.label(),
                        gpu.computeCapability(),
                        gpu.tensorRt(),
                        digest.substring(0, DIGITS));
    }

    /** One file for all models: it holds how fast single operations are with this TensorRT on this GPU. */
    String timingFileName() {
        String device = gpu.device().replaceAll("[^A-Za-z0-9]+", "-");
        return "%s-trt%s.timing".formatted(device, gpu.tensorRt());
    }
}
