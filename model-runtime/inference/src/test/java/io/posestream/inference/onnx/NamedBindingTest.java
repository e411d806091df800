package io.posestream.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.inference.HostSlots;
import io.posestream.inference.InferenceException;
import io.posestream.inference.MapSlots;
import io.posestream.inference.NamedBinding;
import io.posestream.inference.TensorSession;
import io.posestream.model.HeadBundle;
import io.posestream.model.HeadManifest;
import io.posestream.model.ModelBundle;
import io.posestream.model.SpotModels;
import io.posestream.model.TinyHead;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedBindingTest {
    private static final Map<String, int[]> SMALL = Map.of("candidates", new int[] {3, 4, 2});

    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();

    @TempDir
    Path folder;

    private ModelBundle spots;

    @BeforeEach
    void hasABackbone() {
        spots = SpotModels.bundle(folder, "spots", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
    }

    @Test
    void shouldRunABatchFromItsOwnMemory() {
        try (TensorSession session = engine.load(TinyHead.bundle(folder, "tiny", spots, SMALL));
                NamedBinding tensors = session.bind(3)) {
            for (int item = 0; item < 3; item++) {
                tensors.input("heatmap_past1").put(item * tensors.inputItemSize("heatmap_past1") + 4, 0.1f + item);
            }

            tensors.run(3);

            assertThat(tensors.outputItemSize("confidence")).isEqualTo(3);
            assertThat(tensors.output("confidence").get(0)).isEqualTo(0.1f);
            assertThat(tensors.output("confidence").get(3)).isEqualTo(1.1f);
            assertThat(tensors.output("confidence").get(6)).isEqualTo(2.1f);
        }
    }

    @Test
    void shouldTakeInputsFromSlotsAndKeepOutputsInThem() {
        try (TensorSession session = engine.load(TinyHead.bundle(folder, "tiny", spots, SMALL));
                NamedBinding tensors = session.bind(2, List.of("heatmap_past1"));
                MapSlots given = session.slots(Map.of("heatmap", tensors.inputItemSize("heatmap_past1")));
                MapSlots told = session.slots(Map.of("confidence", 3))) {
            given.add();
            told.add();
            HostSlots.of(given).map(0, "heatmap").put(4, 0.7f);

            tensors.fill("heatmap_past1", 1, given, 0, "heatmap");
            tensors.run(2);
            tensors.keep(1, told, 0);
            tensors.clear("heatmap_past1", 1);
            tensors.run(2);

            assertThat(HostSlots.of(told).map(0, "confidence").get(0)).isEqualTo(0.7f);
            assertThat(tensors.output("confidence").get(3)).as("cleared").isZero();
        }
    }

    @Test
    void shouldKnowItsTensorsByNameOnly() {
        try (TensorSession session = engine.load(TinyHead.bundle(folder, "tiny", spots, SMALL));
                NamedBinding tensors = session.bind(1)) {
            assertThatThrownBy(() -> tensors.input("c3_key"))
                    .hasMessageContaining("input 'c3_key' is not bound; bound are [heatmap_past2");
            assertThatThrownBy(() -> tensors.run(2)).hasMessage("a batch holds 1 to 1 items, got 2");
            tensors.run(1);
            assertThat(tensors.output("sigma").get(0))
                    .as("nothing was ever written there")
                    .isZero();
        }
    }

    @Test
    void shouldRefuseAGraphThatIsNotTheDeclaredOne() {
        HeadManifest manifest = TinyHead.manifest("tiny", spots, Map.of("candidates", new int[] {3, 5, 2}));
        byte[] graph = TinyHead.graph(Map.of("candidates", new int[] {3, 4, 2}, "extra", new int[] {1}));
        HeadBundle mistaken = HeadBundle.write(folder.resolve("tiny"), manifest, graph, "card");

        assertThatThrownBy(() -> engine.load(mistaken))
                .isInstanceOf(InferenceException.class)
                .hasMessageContaining("input 'candidates' is declared as [N, 3, 5, 2], the graph has [-1, 3, 4, 2]")
                .hasMessageContaining("the graph has inputs [extra] that are not declared");
    }
}
