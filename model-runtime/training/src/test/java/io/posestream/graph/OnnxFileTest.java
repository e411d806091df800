package io.posestream.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxFileTest {
    @TempDir
    Path folder;

    private OnnxFile file = new GraphBuilder("empty", 0).build(Map.of());

    @BeforeEach
    void build() {
        GraphBuilder graph = new GraphBuilder("linear", 3);
        graph.output(graph.layers().linear("layer", graph.input("x", "N", 2), 2, 2), "y", "N", 2);
        file = graph.build(Map.of("unit", "pixel"));
    }

    @Test
    void shouldComeBackFromDiskAsItWas() throws IOException {
        Path path = folder.resolve("new/model.onnx");
        file.write(path);
        file.write(path);

        assertThat(OnnxFile.read(path)).isEqualTo(file);
        try (Stream<Path> left = Files.list(path.getParent())) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void shouldReplaceWeightsAndLeaveTheRest() {
        OnnxFile changed = file.withWeights(Map.of("layer.bias", new float[] {5, -6}));

        assertThat(changed.weights("layer.bias")).containsExactly(5, -6);
        assertThat(changed.weights("layer.weight")).isEqualTo(file.weights("layer.weight"));
        assertThat(file.weights("layer.bias")).containsExactly(0, 0);
        assertThat(changed.inputs()).isEqualTo(List.of("x"));
    }

    @Test
    void shouldKeepMetadata() {
        OnnxFile changed = file.withMetadata("unit", "metre").withMetadata("steps", "4");

        assertThat(changed.metadata("unit")).contains("metre");
        assertThat(changed.metadata("steps")).contains("4");
        assertThat(changed.trainable()).isEqualTo(file.trainable());
        assertThat(file.metadata("steps")).isEmpty();
    }

    @Test
    void shouldRefuseWhatDoesNotFit() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no graph at all");

        assertThatThrownBy(() -> OnnxFile.read(text))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("notes.txt");
        assertThatThrownBy(() -> OnnxFile.read(folder.resolve("none.onnx"))).isInstanceOf(GraphException.class);
        assertThatThrownBy(() -> file.withWeights(Map.of("layer.bias", new float[3])))
                .hasMessageContaining("3 values, the graph has 2");
        assertThatThrownBy(() -> file.weights("layer.none")).hasMessageContaining("layer.none");
    }
}
