package io.posestream.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must agree inside the manifest of a head; each broken rule is a sentence. */
final class HeadRules {
    private HeadRules() {}

    static List<String> faults(HeadManifest manifest) {
        List<String> faults = new ArrayList<>();
        if (manifest.task() != Task.TEMPORAL_HEAD) {
            faults.add("manifest.yaml: 'task' is " + manifest.task().label() + ", a head's is "
                    + Task.TEMPORAL_HEAD.label());
        }
        if (manifest.window() < 3 || manifest.window() % 2 == 0) {
            faults.add("manifest.yaml: 'window' is " + manifest.window()
                    + "; it must be odd and at least 3, the key frame in the middle");
        }
        uniqueNames("inputs", manifest.inputs(), faults);
        uniqueNames("outputs", manifest.outputs(), faults);
        if (manifest.backbone().maps().isEmpty()) {
            faults.add("manifest.yaml: 'backbone.maps' is empty; name the backbone's outputs that the head reads");
        }
        for (String map : manifest.backbone().maps()) {
            long count = manifest.inputs().stream()
                    .filter(input -> input.name().startsWith(map + "_"))
                    .count();
            if (count != manifest.window()) {
                faults.add("manifest.yaml: map '" + map + "' has " + count + " inputs '" + map
                        + "_...', but the window has " + manifest.window() + " frames");
            }
        }
        return faults;
    }

    private static void uniqueNames(String key, List<TensorSpec> tensors, List<String> faults) {
        Set<String> seen = new HashSet<>();
        for (TensorSpec tensor : tensors) {
            if (!seen.add(tensor.name())) {
                faults.add("manifest.yaml: '" + key + "' lists '" + tensor.name() + "' twice");
            }
        }
    }
}
