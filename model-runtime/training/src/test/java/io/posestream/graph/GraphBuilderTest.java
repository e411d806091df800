package io.posestream.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GraphBuilderTest {
    private final GraphBuilder graph = new GraphBuilder("test", 7);
    private final Arithmetic math = graph.arithmetic();
    private final Shapes shapes = graph.shapes();

    @Test
    void shouldComputeWhatWasWrittenDown() throws OrtException {
        Value x = graph.input("x", "N", 3);
        Value y = math.add(math.multiply(x, x), graph.constant(new float[] {1, 2, 3}, 3));
        graph.output(shapes.concat(1, List.of(y, math.softplus(x))), "y", "N", 6);

        assertThat(run(x, new float[] {1, 2, -40}))
                .containsExactly(
                        new float[] {2, 6, 1603, (float) Math.log1p(Math.exp(1)), (float) Math.log1p(Math.exp(2)), 0},
                        Offset.offset(1e-5f));
    }

    @Test
    void shouldPickSliceAndTranspose() throws OrtException {
        Value x = graph.input("x", "N", 2, 3);
        Value columns = shapes.reshape(shapes.transpose(x, 0, 2, 1), 0, -1);
        Value last = shapes.pick(x, 1, 1);
        graph.output(
                shapes.concat(1, List.of(columns, last, shapes.slice(shapes.reshape(x, 0, 6), 1, 1, 3))), "y", "N", 11);

        assertThat(run(x, new float[] {1, 2, 3, 4, 5, 6}, 2)).containsExactly(1, 4, 2, 5, 3, 6, 4, 5, 6, 2, 3);
    }

    @Test
    void shouldReadAMapAtItsCellCentres() throws OrtException {
        Value maps = graph.constant(new float[] {1, 2, 3, 4}, 1, 1, 2, 2);
        Value x = graph.input("x", "N", 1, 3, 2);
        graph.output(graph.sampling().at(maps, x), "y", "N", 1, 1, 3);

        assertThat(run(x, new float[] {-0.5f, -0.5f, 0.5f, 0, 5, 5}, 1, 3)).containsExactly(1, 3, 0);
    }

    @Test
    void shouldKeepOtherWeightsWhenAPartIsLeftOut() {
        OnnxFile both = twoLayers(true);
        OnnxFile one = twoLayers(false);

        assertThat(one.trainable()).containsExactly("second.weight", "second.bias");
        assertThat(both.trainable()).hasSize(4).containsAll(one.trainable());
        assertThat(both.weights("second.weight")).isEqualTo(one.weights("second.weight"));
        assertThat(both.weights("first.weight")).isNotEqualTo(both.weights("second.weight"));
        assertThat(one.shape("second.weight")).containsExactly(3L, 3L);
        assertThat(one.parameterCount()).isEqualTo(12);
    }

    private static OnnxFile twoLayers(boolean first) {
        GraphBuilder builder = new GraphBuilder("layers", 1);
        Value x = builder.input("x", "N", 3);
        Value inner = first ? builder.layers().linear("first", x, 3, 3) : x;
        builder.output(builder.layers().linear("second", inner, 3, 3), "y", "N", 3);
        return builder.build(Map.of());
    }

    private float[] run(Value input, float[] values, long... inner) throws OrtException {
        long[] shape = new long[Math.max(2, inner.length + 2)];
        shape[0] = 1;
        System.arraycopy(inner, 0, shape, 1, inner.length);
        long rest = values.length;
        for (long side : inner) {
            rest /= side;
        }
        shape[shape.length - 1] = rest;
        try (Ort ort = new Ort(graph.build(Map.of()).bytes())) {
            return Ort.of(ort.run(Map.of(input.name(), ort.tensor(values, shape))), "y");
        }
    }
}
