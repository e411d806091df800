package io.posestream.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code manifest.yaml} says about a temporal head: which backbone it belongs to, and which tensors it takes and
 * gives.
 *
 * @param window frames that it looks at, the key frame in the middle
 * @param inputs all inputs of the graph
 * @param outputs what the tracker may read
 */
public record HeadManifest(
        String id,
        Task task,
        String model,
        BackboneSpec backbone,
        int window,
        List<TensorSpec> inputs,
        List<TensorSpec> outputs,
        String licence,
        Provenance provenance,
        Map<String, String> sha256)
        implements Manifest {

    public HeadManifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        sha256 = Map.copyOf(sha256);
    }

    public Optional<TensorSpec> input(String name) {
        return named(inputs, name);
    }

    public Optional<TensorSpec> output(String name) {
        return named(outputs, name);
    }

    /** By name, in the manifest's order: the shape of one item, without the batch. */
    public Map<String, int[]> inputShapes() {
        return shapes(inputs);
    }

    /** By name, in the manifest's order: the shape of one item, without the batch. */
    public Map<String, int[]> outputShapes() {
        return shapes(outputs);
    }

    private static Map<String, int[]> shapes(List<TensorSpec> tensors) {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        tensors.forEach(tensor -> shapes.put(tensor.name(), tensor.itemShape()));
        return shapes;
    }

    private static Optional<TensorSpec> named(List<TensorSpec> tensors, String name) {
        return tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    /** Why this head cannot work on that backbone; empty when it can. */
    public List<String> faultsOn(ModelBundle pose) {
        ModelManifest other = pose.manifest();
        List<String> faults = new ArrayList<>();
        if (!backbone.id().equals(other.id())) {
            faults.add("it was trained on the maps of '" + backbone.id() + "', the pose model is '" + other.id()
                    + "'; choose that pose model, or a head for this one");
            return faults;
        }
        String sum = String.valueOf(other.sha256().get(other.model()));
        if (!backbone.sha256().equalsIgnoreCase(sum)) {
            faults.add("it was trained on a '" + backbone.id() + "' with sha256 " + backbone.sha256()
                    + ", this one has " + sum + "; train it again on this file, or set models.head to none");
        }
        for (String map : backbone.maps()) {
            if (other.outputs().stream().noneMatch(output -> output.name().equals(map))) {
                faults.add("it reads output '" + map + "', which '" + other.id() + "' does not list");
            }
        }
        return faults;
    }

    /** The shape that one look's map has, by this manifest; the inputs of all places agree. */
    public int[] mapShape(String map) {
        List<int[]> shapes = inputs.stream()
                .filter(input -> input.name().startsWith(map + "_"))
                .map(TensorSpec::itemShape)
                .toList();
        if (shapes.isEmpty() || shapes.stream().anyMatch(shape -> !Arrays.equals(shape, shapes.get(0)))) {
            throw new IllegalArgumentException("the head's inputs for map '" + map + "' are "
                    + shapes.stream().map(Arrays::toString).toList() + "; they must be there and alike");
        }
        return shapes.get(0);
    }
}
