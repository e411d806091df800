package io.posestream.temporal;

import io.posestream.model.HeadManifest;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelManifest;
import io.posestream.model.TensorSpec;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a head takes what this program gives, and gives what it reads. */
final class HeadFit {
    private final List<String> faults = new ArrayList<>();

    private HeadFit() {}

    static List<String> faults(HeadManifest head, ModelBundle backbone) {
        List<String> strangers = head.faultsOn(backbone);
        if (!strangers.isEmpty()) {
            return strangers;
        }
        HeadFit fit = new HeadFit();
        if (head.window() != PoseWindow.LENGTH) {
            fit.faults.add("its window has " + head.window() + " frames, this program keeps " + PoseWindow.LENGTH);
        }
        Map<String, int[]> expected = fit.inputs(head, backbone.manifest());
        expected.forEach((name, shape) -> fit.compare("input", name, shape, head.input(name)));
        head.inputs().stream()
                .filter(input -> !expected.containsKey(input.name()))
                .forEach(input -> fit.faults.add("nobody feeds its input '" + input.name() + "'"));
        HeadWorker.outputs(backbone.manifest().poseSkeleton().size())
                .forEach((name, shape) -> fit.compare("output", name, shape, head.output(name)));
        return fit.faults;
    }

    private Map<String, int[]> inputs(HeadManifest head, ModelManifest pose) {
        Map<String, int[]> expected = new LinkedHashMap<>();
        for (String map : head.backbone().maps()) {
            int[] shape = pose.output(map)
                    .shape()
                    .itemShape(pose.input().height(), pose.input().width());
            WindowPlace.ALL.forEach(place -> expected.put(place.input(map), shape));
        }
        expected.putAll(input(head, pose.poseSkeleton()).shapes());
        return expected;
    }

    /** The writer of the small tensors; all maps that the head samples are of one size. */
    static HeadInput input(HeadManifest head, Skeleton skeleton) {
        int[] map = head.mapShape(head.backbone().maps().get(0));
        return new HeadInput(skeleton, map[2], map[1], MotionNoise.DEFAULT);
    }

    private void compare(String kind, String name, int[] shape, Optional<TensorSpec> declared) {
        String found =
                declared.map(tensor -> Arrays.toString(tensor.itemShape())).orElse("nothing");
        if (!found.equals(Arrays.toString(shape))) {
            faults.add("its " + kind + " '" + name + "' has " + found + " per item, this program needs "
                    + Arrays.toString(shape));
        }
    }
}
