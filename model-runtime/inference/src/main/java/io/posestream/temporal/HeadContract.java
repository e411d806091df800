package io.posestream.temporal;

import io.posestream.model.BackboneSpec;
import io.posestream.model.HeadManifest;
import io.posestream.model.ModelBundle;
import io.posestream.model.ModelManifest;
import io.posestream.model.Provenance;
import io.posestream.model.ShapePattern;
import io.posestream.model.Task;
import io.posestream.model.TensorSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What this program feeds to a head and reads from it: the maps of every place of a window, named {@code <map>_<place>}
 * with the places past2, past1, key, future1 and future2; the tensors of {@link HeadInput}; four outputs. Says how such
 * a head is described, and what is wrong with one that is described otherwise.
 */
public final class HeadContract {
    private final List<String> faults = new ArrayList<>();

    private HeadContract() {}

    /**
     * The manifest of a head that keeps the contract; checksums are made when it is written.
     *
     * @param maps outputs of the backbone that it reads
     * @param licence SPDX identifier
     */
    public static HeadManifest manifest(
            String id, ModelBundle backbone, List<String> maps, String licence, Provenance provenance) {
        ModelManifest pose = backbone.manifest();
        BackboneSpec spec =
                new BackboneSpec(pose.id(), String.valueOf(pose.sha256().get(pose.model())), maps);
        return new HeadManifest(
                id,
                Task.TEMPORAL_HEAD,
                "model.onnx",
                spec,
                PoseWindow.LENGTH,
                tensors(inputs(spec, pose)),
                tensors(HeadWorker.outputs(pose.poseSkeleton().size())),
                licence,
                provenance,
                Map.of());
    }

    private static List<TensorSpec> tensors(Map<String, int[]> shapes) {
        List<TensorSpec> tensors = new ArrayList<>();
        shapes.forEach((name, shape) -> {
            List<String> dimensions = new ArrayList<>(List.of("N"));
            Arrays.stream(shape).mapToObj(Integer::toString).forEach(dimensions::add);
            tensors.add(new TensorSpec(name, new ShapePattern(dimensions), meaning(name)));
        });
        return tensors;
    }

    private static String meaning(String name) {
        return switch (name) {
            case "offset" -> "input pixels of the key's crop, from the single-frame keypoint";
            case "confidence" -> "probability that the answer is within 8 input pixels of the truth";
            case "visibility" -> "probability that the keypoint is not hidden";
            case "sigma" -> "scale of a Laplace distribution, input pixels of the key's crop";
            case HeadInput.VALID -> "1 where a frame of the window is there, oldest first";
            case HeadInput.REFERENCE -> "where each frame saw the keypoint itself, -1..1 in its own crop";
            case HeadInput.CARRIED -> "the key's keypoint in each frame's crop, -1..1";
            case HeadInput.CANDIDATES -> "where else the keypoint may be, input pixels from the single-frame keypoint";
            case HeadInput.CANDIDATE_VALID -> "1 where there is such a candidate";
            case HeadInput.GEOMETRY -> "how keypoint and candidates lie to each other";
            default -> "the backbone's map of that frame of the window, 0 where the frame is absent";
        };
    }

    static List<String> faults(HeadManifest head, ModelBundle backbone) {
        List<String> strangers = head.faultsOn(backbone);
        if (!strangers.isEmpty()) {
            return strangers;
        }
        HeadContract fit = new HeadContract();
        if (head.window() != PoseWindow.LENGTH) {
            fit.faults.add("its window has " + head.window() + " frames, this program keeps " + PoseWindow.LENGTH);
        }
        Map<String, int[]> expected = inputs(head.backbone(), backbone.manifest());
        expected.forEach((name, shape) -> fit.compare("input", name, shape, head.input(name)));
        head.inputs().stream()
                .filter(input -> !expected.containsKey(input.name()))
                .forEach(input -> fit.faults.add("nobody feeds its input '" + input.name() + "'"));
        HeadWorker.outputs(backbone.manifest().poseSkeleton().size())
                .forEach((name, shape) -> fit.compare("output", name, shape, head.output(name)));
        return fit.faults;
    }

    private static Map<String, int[]> inputs(BackboneSpec spec, ModelManifest pose) {
        Map<String, int[]> expected = new LinkedHashMap<>();
        for (String map : spec.maps()) {
            int[] shape = mapShape(map, pose);
            WindowPlace.ALL.forEach(place -> expected.put(place.input(map), shape));
        }
        expected.putAll(smallTensors(spec, pose).shapes());
        return expected;
    }

    private static int[] mapShape(String map, ModelManifest pose) {
        return pose.output(map)
                .shape()
                .itemShape(pose.input().height(), pose.input().width());
    }

    /** Writes the small tensors; all maps that a head samples are of one size. */
    static HeadInput smallTensors(BackboneSpec spec, ModelManifest pose) {
        int[] map = mapShape(spec.maps().get(0), pose);
        return new HeadInput(pose.poseSkeleton(), map[2], map[1], MotionNoise.DEFAULT);
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
