package io.posestream.model;

import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;

/** What must agree inside one manifest; each broken rule is a sentence. */
final class ManifestRules {
    private final ModelManifest manifest;
    private final List<String> faults = new ArrayList<>();

    private ManifestRules(ModelManifest manifest) {
        this.manifest = manifest;
    }

    static List<String> faults(ModelManifest manifest) {
        ManifestRules rules = new ManifestRules(manifest);
        rules.checkTask();
        int keypoints = rules.countKeypoints();
        rules.checkOutputs(keypoints);
        rules.checkAppearance(keypoints);
        return rules.faults;
    }

    private void checkTask() {
        Task task = manifest.task();
        if (manifest.decoder().task() != task) {
            faults.add("manifest.yaml: the decoder solves task "
                    + manifest.decoder().task().label() + " but 'task' is " + task.label());
        }
        if (task == Task.POSE && manifest.crop() == null) {
            faults.add("manifest.yaml: key 'crop' is missing; task pose needs it");
        }
        if (task == Task.POSE && manifest.skeleton() == null) {
            faults.add("manifest.yaml: key 'skeleton' is missing; task pose needs it");
        }
    }

    private int countKeypoints() {
        if (manifest.skeleton() == null) {
            return 0;
        }
        try {
            return manifest.skeleton().toSkeleton().size();
        } catch (IllegalArgumentException e) {
            faults.add("manifest.yaml: " + e.getMessage());
            return 0;
        }
    }

    private void checkOutputs(int keypoints) {
        for (DecoderSpec.Demand demand : manifest.decoder().demands(manifest.input(), keypoints)) {
            List<String> names =
                    manifest.outputs().stream().map(OutputSpec::name).toList();
            if (!names.contains(demand.output())) {
                String fault = "manifest.yaml: the decoder reads output '" + demand.output()
                        + "', which is not under 'outputs' " + names;
                if (!faults.contains(fault)) {
                    faults.add(fault);
                }
            } else if (keypoints > 0 || manifest.task() == Task.PERSON_DETECTION) {
                checkShape(demand, manifest.output(demand.output()).shape());
            }
        }
    }

    private void checkAppearance(int keypoints) {
        AppearanceSpec appearance = manifest.appearance();
        if (appearance == null) {
            return;
        }
        if (manifest.task() != Task.POSE) {
            faults.add("manifest.yaml: key 'appearance' is for task pose, but 'task' is "
                    + manifest.task().label());
        }
        try {
            appearance.outputs().stream().map(manifest::output).forEach(this::checkIsMap);
            if (keypoints > 0) {
                Skeleton skeleton = manifest.poseSkeleton();
                appearance.parts().forEach(part -> part.on(skeleton));
            }
        } catch (IllegalArgumentException e) {
            faults.add("manifest.yaml: 'appearance': " + e.getMessage());
        }
    }

    private void checkIsMap(OutputSpec output) {
        if (output.shape().dimensions().size() != 4) {
            faults.add("manifest.yaml: 'appearance' needs maps [N, C, h, w], but output '" + output.name()
                    + "' has shape " + output.shape());
        }
    }

    private void checkShape(DecoderSpec.Demand demand, ShapePattern shape) {
        int[] item = shape.itemShape(manifest.input().height(), manifest.input().width());
        if (demand.axis() >= item.length || item[demand.axis()] != demand.size()) {
            faults.add("manifest.yaml: output '" + demand.output() + "' has shape " + shape
                    + ", but the decoder needs dimension " + (demand.axis() + 1) + " to be " + demand.size()
                    + " at the input size of " + manifest.input().height() + " x "
                    + manifest.input().width());
        }
    }
}
