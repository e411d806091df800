package io.posestream.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What trackers on trial run with unless the user says otherwise, so that a small machine keeps up with them. */
final class TrialSettings {
    /**
     * The small pose model, cameras that are known to stand still, newcomers looked for once a second, and no frame
     * dropped for being late: to judge identities, people must be looked at.
     */
    static final Map<String, String> LIGHT = Map.of(
            "models.pose", "pose-movenet-lightning-coco17-192x160",
            "tracking.camera", "still",
            "stream.detect-interval-ms", "1000",
            "stream.latency-budget-ms", "0");

    private TrialSettings() {}

    static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(LIGHT);
        all.putAll(more);
        return all;
    }
}
