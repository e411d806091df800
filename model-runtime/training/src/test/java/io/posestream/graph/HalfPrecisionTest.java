package io.posestream.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HalfPrecisionTest {
    private final GraphBuilder graph = new GraphBuilder("test", 7);
    private final Arithmetic math = graph.arithmetic();
    private final Shapes shapes = graph.shapes();

    @Test
    void shouldGiveNearlyTheSameNumbersUnderTheSameNames() throws OrtException {
        OnnxFile single = sampledProduct();
        OnnxFile half = HalfPrecision.of(single);
        float[] maps = random(3 * 4 * 4);
        float[] places = {-0.5f, 0.1f, 0.3f, -0.7f};

        float[] expected = run(single, maps, places).get("y");

        assertThat(half.inputs()).isEqualTo(single.inputs());
        assertThat(run(half, maps, places).get("y")).containsExactly(expected, Offset.offset(5e-3f));
        assertThat(run(half, maps, places).get("y")).isNotEqualTo(expected);
    }

    @Test
    void shouldSampleAndNormaliseInSinglePrecision() {
        OnnxFile half = HalfPrecision.of(sampledProduct());

        assertThat(nodes(half, "GridSample"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getInputList()).noneMatch(name -> name.endsWith("/half")));
        assertThat(nodes(half, "Softmax"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getOutputList()).noneMatch(name -> name.endsWith("/half")));
        assertThat(nodes(half, "MatMul"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getInputList()).allMatch(name -> name.endsWith("/half")));
    }

    @Test
    void shouldStoreWeightsInHalfAndLeaveShapesAlone() {
        OnnxFile half = HalfPrecision.of(sampledProduct());

        List<TensorProto> tensors = half.model().getGraph().getInitializerList();
        assertThat(tensors)
                .filteredOn(tensor -> tensor.getName().contains("weight"))
                .isNotEmpty()
                .allMatch(tensor -> tensor.getDataType() == TensorProto.DataType.FLOAT16_VALUE);
        assertThat(tensors)
                .filteredOn(tensor -> tensor.getDataType() == TensorProto.DataType.INT64_VALUE)
                .isNotEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoGraph() {
        assertThatThrownBy(() -> HalfPrecision.of(new byte[] {1, 2, 3}))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("no ONNX file");
    }

    /** Three channels read at two places, multiplied by weights, normalised. */
    private OnnxFile sampledProduct() {
        Value maps = graph.input("maps", "N", 3, 4, 4);
        Value places = graph.input("places", "N", 1, 2, 2);
        Value read = shapes.reshape(graph.sampling().at(maps, places), 0, 3, 2);
        Value product = math.matMul(shapes.transpose(read, 0, 2, 1), graph.normal("weight", 0.5, 3, 5));
        graph.output(math.softmax(product), "y", "N", 2, 5);
        return graph.build(Map.of());
    }

    private static Map<String, float[]> run(OnnxFile file, float[] maps, float[] places) throws OrtException {
        try (Ort ort = new Ort(file.bytes())) {
            return ort.run(Map.of("maps", ort.tensor(maps, 1, 3, 4, 4), "places", ort.tensor(places, 1, 1, 2, 2)));
        }
    }

    private static List<NodeProto> nodes(OnnxFile file, String type) {
        return file.model().getGraph().getNodeList().stream()
                .filter(node -> node.getOpType().equals(type))
                .toList();
    }

    private static float[] random(int count) {
        Random random = new Random(3);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
