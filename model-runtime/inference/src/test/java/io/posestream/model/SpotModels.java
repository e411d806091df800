package io.posestream.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Real, if tiny, pose models: their three keypoints are the brightest red, green and blue spot of a picture. Written as
 * bundles into a folder.
 */
public final class SpotModels {
    /** A map per colour: every fourth pixel. */
    public static final byte[] HEATMAP = new OnnxGraph()
            .input("input", "N", "3", "H", "W")
            .node(
                    "AveragePool",
                    List.of("input"),
                    "heatmap",
                    OnnxGraph.ints("kernel_shape", 1, 1),
                    OnnxGraph.ints("strides", 4, 4))
            .output("heatmap", "N", "3", "h", "w")
            .bytes();

    /** A map per colour whose first and last cells are the first and last pixels. */
    public static final byte[] CORNER_HEATMAP = new OnnxGraph()
            .input("input", "N", "3", "H", "W")
            .constant("scales", 1, 1, 0.25f, 0.25f)
            .node(
                    "Resize",
                    List.of("input", "", "scales"),
                    "heatmap",
                    OnnxGraph.text("mode", "linear"),
                    OnnxGraph.text("coordinate_transformation_mode", "align_corners"))
            .output("heatmap", "N", "3", "h", "w")
            .bytes();

    /** Brightness along each axis, two bins per pixel. */
    public static final byte[] SIMCC = new OnnxGraph()
            .input("input", "N", "3", "H", "W")
            .constant("scales", 1, 1, 2)
            .node("ReduceMax", List.of("input"), "columns", OnnxGraph.ints("axes", 2), OnnxGraph.integer("keepdims", 0))
            .node("ReduceMax", List.of("input"), "rows", OnnxGraph.ints("axes", 3), OnnxGraph.integer("keepdims", 0))
            .node("Resize", List.of("columns", "", "scales"), "x", doubled())
            .node("Resize", List.of("rows", "", "scales"), "y", doubled())
            .output("x", "N", "3", "bx")
            .output("y", "N", "3", "by")
            .bytes();

    public static final String HEATMAP_OUTPUT = """
            outputs:
              - {name: heatmap, shape: [N, 3, H/4, W/4], meaning: brightness of a colour}
            decoder: {type: heatmap, heatmap: heatmap, refinement: DARK, alignment: STRIDE}
            """;

    public static final String SIMCC_OUTPUTS = """
            outputs:
              - {name: x, shape: [N, 3, W*2], meaning: brightness of a column}
              - {name: y, shape: [N, 3, H*2], meaning: brightness of a row}
            decoder: {type: simcc, x: x, y: y, splitRatio: 2}
            """;

    private SpotModels() {}

    private static byte[] doubled() {
        return OnnxGraph.text("coordinate_transformation_mode", "asymmetric");
    }

    /** A manifest for a spot model; {@code outputs} holds the keys outputs and decoder. */
    public static String manifest(String id, String outputs, byte[] graph) {
        return """
                id: %s
                task: pose
                model: model.onnx
                input:
                  {name: input, layout: NCHW, colourOrder: RGB, range: [0, 1], mean: [0, 0, 0], std: [1, 1, 1], height: 96, width: 64, multipleOf: 32}
                crop: {margin: 1.0}
                skeleton:
                  name: test/spots
                  keypoints:
                    - {name: red, sigma: 0.05}
                    - {name: left_spot, swap: right_spot, sigma: 0.05}
                    - {name: right_spot, swap: left_spot, sigma: 0.05}
                  links: [[red, left_spot], [red, right_spot]]
                %s
                licence: Apache-2.0
                provenance: {author: PoseStream, source: this test, changes: none}
                sha256:
                  model.onnx: %s
                """.formatted(id, outputs, Sha256.hex(graph));
    }

    /** Writes a bundle into {@code parent}; the folder is named like the id. */
    public static Path write(Path parent, String id, String manifest, byte[] graph) {
        try {
            Path folder = Files.createDirectories(parent.resolve(id));
            Files.write(folder.resolve("model.onnx"), graph);
            Files.writeString(folder.resolve(BundleFolder.MANIFEST), manifest);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes and loads a bundle that is all right. */
    public static ModelBundle bundle(Path parent, String id, String outputs, byte[] graph) {
        return ModelBundle.load(write(parent, id, manifest(id, outputs, graph), graph));
    }
}
