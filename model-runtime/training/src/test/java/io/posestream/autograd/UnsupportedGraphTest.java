package io.posestream.autograd;

import static io.posestream.autograd.TestGraph.integer;
import static io.posestream.autograd.TestGraph.list;
import static io.posestream.autograd.TestGraph.text;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has no exact counterpart is refused when the graph is loaded, with a sentence that names the place. */
class UnsupportedGraphTest {

    @Test
    void shouldNameAnUnknownOperator() {
        refused(x().node("LSTM", List.of("x"), "y"), "node lstm0 (LSTM): the operator is not known here");
    }

    @Test
    void shouldNameAnUnknownAttribute() {
        refused(
                x().node("Softmax", List.of("x"), "y", integer("axis", 1), integer("slope", 3)),
                "node softmax0 (Softmax): attribute slope is not known here");
    }

    @Test
    void shouldRefuseValuesOfAttributesThatMeanSomethingElse() {
        refused(
                x().node("Cast", List.of("x"), "y", integer("to", 10)),
                "node cast0 (Cast): attribute to is FLOAT16; only FLOAT works here");
        refused(
                x().node("GridSample", List.of("x", "x"), "y", text("mode", "bicubic")),
                "attribute mode is bicubic; known are bilinear, nearest");
        refused(
                x().floats("scales", new long[] {4}, 1, 1, 2, 2)
                        .node("Resize", List.of("x", "", "scales"), "y", text("mode", "cubic")),
                "node resize0 (Resize): attribute mode is cubic; only linear works here");
        refused(
                x().floats("scales", new long[] {4}, 1, 1, 2, 2)
                        .node(
                                "Resize",
                                List.of("x", "", "scales"),
                                "y",
                                text("mode", "linear"),
                                text("coordinate_transformation_mode", "align_corners")),
                "attribute coordinate_transformation_mode is align_corners; only half_pixel works here");
        refused(
                x().floats("w", new long[] {1, 1, 3, 3}, new float[9])
                        .node("Conv", List.of("x", "w"), "y", text("auto_pad", "SAME_UPPER")),
                "attribute auto_pad is SAME_UPPER; only NOTSET works here");
    }

    @Test
    void shouldRefuseAnAttributeOfTheWrongType() {
        refused(
                x().node("Softmax", List.of("x"), "y", text("axis", "last")),
                "attribute axis is of type STRING; expected INT");
    }

    @Test
    void shouldRefuseReductionsWithoutAxes() {
        refused(x().node("ReduceMean", List.of("x"), "y"), "node reducemean0 (ReduceMean): no axes are named");
        refused(x().node("ReduceSum", List.of("x"), "y"), "node reducesum0 (ReduceSum): input 1 is missing");
    }

    @Test
    void shouldRefuseBackwardSlices() {
        refused(
                x().integers("from", 3)
                        .integers("to", 0)
                        .integers("axis", 0)
                        .integers("step", -1)
                        .node("Slice", List.of("x", "from", "to", "axis", "step"), "y"),
                "steps are [-1]; only positive ones work here");
    }

    @Test
    void shouldRefuseOtherOpsets() {
        refused(x().opset(18).node("Relu", List.of("x"), "y"), "opset  18 is not known here; build it for opset 17");
        ModelProto foreign = x().node("Relu", List.of("x"), "y").model().toBuilder()
                .addOpsetImport(OperatorSetIdProto.newBuilder()
                        .setDomain("com.microsoft")
                        .setVersion(1))
                .build();
        refused(foreign.toByteArray(), "opset com.microsoft 1 is not known here");
    }

    @Test
    void shouldRefuseOtherElementTypes() {
        refused(x().doubles("half", 0.5).node("Relu", List.of("x"), "y"), "initializer half: element type DOUBLE");
        refused(
                x().node("Less", List.of("x", "x"), "truth").node("Relu", List.of("truth"), "y"),
                "node relu1 (Relu): input 0 is of type TRUTH; only FLOAT works here");
    }

    @Test
    void shouldRefuseShapesThatAreComputed() {
        refused(
                x().integers("one", 1)
                        .node("Identity", List.of("one"), "shape")
                        .node("Reshape", List.of("x", "shape"), "y"),
                "input 1 is computed or trained; only an initializer that stays fixed works here");
    }

    @Test
    void shouldRefuseToTrainWhatIsNotThere() {
        refused(
                x().trainable("w").node("Relu", List.of("x"), "y"),
                "metadata trainable: w is not an initializer of type FLOAT");
    }

    @Test
    void shouldRefuseMissingAndRepeatedValues() {
        refused(x().node("Add", List.of("x", "z"), "y"), "input z is not made by any node before it");
        refused(x().node("Relu", List.of("x"), "x"), "the value x exists already");
        refused(x().node("Relu", List.of("x"), "z"), "value y: no node makes it");
    }

    @Test
    void shouldRefuseWhatIsNoModel() {
        refused("not a model".getBytes(StandardCharsets.US_ASCII), "file: it ");
        refused(new byte[0], "file: it names no opset");
    }

    @Test
    void shouldNameTheNodeWhoseShapesDoNotMeet() {
        byte[] onnx = new TestGraph()
                .input("x", -1, 4)
                .floats("w", new long[] {3, 2}, new float[6])
                .node("MatMul", List.of("x", "w"), "y")
                .output("y")
                .bytes();
        try (TrainableGraph graph = TrainableGraph.of(onnx)) {
            assertThatExceptionOfType(UnsupportedGraphException.class)
                    .isThrownBy(() -> graph.evaluate(Map.of("x", new float[8]), List.of("y")))
                    .withMessageStartingWith("graph, node matmul0 (MatMul): it cannot run: ");
        }
    }

    @Test
    void shouldRefuseBatchesThatAreNotWhole() {
        byte[] onnx = new TestGraph()
                .input("x", -1, 4)
                .node("Relu", List.of("x"), "y")
                .output("y")
                .bytes();
        try (TrainableGraph graph = TrainableGraph.of(onnx)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> graph.evaluate(Map.of("x", new float[7]), List.of("y")))
                    .withMessageContaining("7 numbers are no whole batch");
        }
    }

    private static TestGraph x() {
        return new TestGraph().input("x", 1, 1, 4, 2);
    }

    private static void refused(TestGraph graph, String sentence) {
        refused(graph.output("y").bytes(), sentence);
    }

    private static void refused(byte[] onnx, String sentence) {
        assertThatExceptionOfType(UnsupportedGraphException.class)
                .isThrownBy(() -> TrainableGraph.of(onnx))
                .withMessageContaining(sentence);
    }

    @Test
    void shouldRefuseConvolutionsOfOtherDimensions() {
        refused(
                x().floats("w", new long[] {1, 1, 3}, new float[3])
                        .node("Conv", List.of("x", "w"), "y", list("strides", 1)),
                "only two-dimensional convolutions work here");
    }
}
