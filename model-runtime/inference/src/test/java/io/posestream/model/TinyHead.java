package io.posestream.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A head that shows what it was fed, on the heatmaps of {@link SpotModels}: offset = the farthest candidate,
 * confidence, visibility and sigma = the highest value of the frame before, of the key and of the frame after.
 */
public final class TinyHead {
    private static final List<String> MAPS =
            List.of("heatmap_past2", "heatmap_past1", "heatmap_key", "heatmap_future1", "heatmap_future2");

    private TinyHead() {}

    /** @param small inputs beside the maps: shape per item */
    public static HeadManifest manifest(String id, ModelBundle backbone, Map<String, int[]> small) {
        List<TensorSpec> inputs = new ArrayList<>();
        MAPS.forEach(map -> inputs.add(tensor(map, 3, 24, 16)));
        small.forEach((name, shape) -> inputs.add(tensor(name, shape)));
        List<TensorSpec> outputs =
                List.of(tensor("offset", 3, 2), tensor("confidence", 3), tensor("visibility", 3), tensor("sigma", 3));
        return new HeadManifest(
                id,
                Task.TEMPORAL_HEAD,
                "model.onnx",
                new BackboneSpec(
                        backbone.id(),
                        String.valueOf(backbone.manifest()
                                .sha256()
                                .get(backbone.manifest().model())),
                        List.of("heatmap")),
                5,
                inputs,
                outputs,
                "Apache-2.0",
                new Provenance("PoseStream", "this test", "none"),
                Map.of());
    }

    /** Writes and loads a bundle that is all right. */
    public static HeadBundle bundle(Path parent, String id, ModelBundle backbone, Map<String, int[]> small) {
        return HeadBundle.write(
                parent.resolve(id),
                manifest(id, backbone, small),
                graph(small),
                "A head that shows what it was fed.\n");
    }

    public static byte[] graph(Map<String, int[]> small) {
        OnnxGraph graph = new OnnxGraph();
        MAPS.forEach(map -> graph.input(map, "N", "3", "24", "16"));
        small.forEach((name, shape) -> graph.input(name, dimensions(shape)));
        graph.node("ReduceMax", List.of("candidates"), "offset", OnnxGraph.ints("axes", 2), once());
        graph.node("ReduceMax", List.of("heatmap_past1"), "confidence", OnnxGraph.ints("axes", 2, 3), once());
        graph.node("ReduceMax", List.of("heatmap_key"), "visibility", OnnxGraph.ints("axes", 2, 3), once());
        graph.node("ReduceMax", List.of("heatmap_future1"), "sigma", OnnxGraph.ints("axes", 2, 3), once());
        return graph.output("offset", "N", "3", "2")
                .output("confidence", "N", "3")
                .output("visibility", "N", "3")
                .output("sigma", "N", "3")
                .bytes();
    }

    private static byte[] once() {
        return OnnxGraph.integer("keepdims", 0);
    }

    private static TensorSpec tensor(String name, int... shape) {
        return new TensorSpec(name, new ShapePattern(List.of(dimensions(shape))), "for a test");
    }

    private static String[] dimensions(int... shape) {
        return Stream.concat(Stream.of("N"), Arrays.stream(shape).mapToObj(Integer::toString))
                .toArray(String[]::new);
    }
}
