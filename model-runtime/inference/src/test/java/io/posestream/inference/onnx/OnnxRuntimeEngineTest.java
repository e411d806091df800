package io.posestream.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.inference.InferenceException;
import io.posestream.inference.InferenceSession;
import io.posestream.inference.TensorBinding;
import io.posestream.model.ModelBundle;
import io.posestream.model.SpotModels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRuntimeEngineTest {
    private final OnnxRuntimeEngine engine = new OnnxRuntimeEngine();

    @TempDir
    Path folder;

    @Test
    void shouldRunTheNativeVersionThatTheBuildDeclares() {
        assertThat(engine.version()).isEqualTo(System.getProperty("onnxruntime.version"));
    }

    @Test
    void shouldWriteOutputsInPlaceAndKeepBatchItemsApart() {
        try (InferenceSession session = engine.load(bundle(manifest -> manifest, SpotModels.HEATMAP));
                TensorBinding tensors = session.bind(32, 32, 3)) {
            for (int i = 0; i < tensors.input().capacity(); i++) {
                tensors.input().put(i, i);
            }

            tensors.run(3);

            assertThat(tensors.outputItemShape("heatmap")).containsExactly(3, 8, 8);
            assertThat(tensors.output("heatmap").get(0)).isZero();
            assertThat(tensors.output("heatmap").get(1)).isEqualTo(4f);
            assertThat(tensors.output("heatmap").get(8)).isEqualTo(4 * 32f);
            assertThat(tensors.output("heatmap").get(2 * 3 * 64)).isEqualTo(2 * 3 * 32 * 32f);
        }
    }

    @Test
    void shouldLeaveItemsBeyondTheBatchUntouched() {
        try (InferenceSession session = engine.load(bundle(manifest -> manifest, SpotModels.HEATMAP));
                TensorBinding tensors = session.bind(32, 32, 2)) {
            tensors.output("heatmap").put(3 * 64, -7);

            tensors.run(1);

            assertThat(tensors.output("heatmap").get(3 * 64)).isEqualTo(-7f);
        }
    }

    @Test
    void shouldNotRunAClosedBinding() {
        try (InferenceSession session = engine.load(bundle(manifest -> manifest, SpotModels.HEATMAP))) {
            TensorBinding tensors = session.bind(32, 32, 2);
            tensors.run(1);
            tensors.close();
            tensors.close();

            assertThatThrownBy(() -> tensors.run(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the binding was closed; bind the session again");
        }
    }

    @Test
    void shouldStopAtTensorNamesThatTheGraphDoesNotHave() {
        ModelBundle bundle = bundle(
                manifest -> manifest.replace("{name: input,", "{name: image,")
                        .replace("{name: heatmap,", "{name: maps,")
                        .replace("heatmap: heatmap", "heatmap: maps"),
                SpotModels.HEATMAP);

        assertThatThrownBy(() -> engine.load(bundle))
                .isInstanceOf(InferenceException.class)
                .hasMessage(bundle + ": the manifest does not fit the graph in 'model.onnx': input 'image' is declared,"
                        + " the graph has [input]; output 'maps' is declared, the graph has [heatmap]");
    }

    @Test
    void shouldStopAtAShapeThatContradictsTheGraph() {
        ModelBundle bundle =
                bundle(manifest -> manifest.replace("[N, 3, H/4, W/4]", "[N, 3, HW/16]"), SpotModels.HEATMAP);

        assertThatThrownBy(() -> engine.load(bundle))
                .isInstanceOf(InferenceException.class)
                .hasMessage(
                        bundle + ": the manifest does not fit the graph in 'model.onnx': output 'heatmap' is declared"
                                + " as [N, 3, HW/16], the graph has [-1, 3, -1, -1] (-1 stands for any size)");
    }

    @Test
    void shouldStopAtAShapeThatOnlyATrialRunDisproves() {
        ModelBundle bundle =
                bundle(manifest -> manifest.replace("[N, 3, H/4, W/4]", "[N, 3, H/2, W/2]"), SpotModels.HEATMAP);

        assertThatThrownBy(() -> engine.load(bundle))
                .isInstanceOf(InferenceException.class)
                .hasMessage(
                        bundle + ": output 'heatmap' is declared as [N, 3, H/2, W/2], but an input of [1, 3, 96, 64]"
                                + " gave [1, 3, 24, 16]; correct the manifest");
    }

    @Test
    void shouldStopAtAFileThatIsNoGraph() {
        ModelBundle bundle = bundle(manifest -> manifest, "not a model".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> engine.load(bundle))
                .isInstanceOf(InferenceException.class)
                .hasMessageStartingWith(bundle + ": ONNX Runtime " + engine.version() + " cannot load 'model.onnx': ");
    }

    @Test
    void shouldRefuseSizesAndOutputsThatTheManifestDoesNotAllow() {
        ModelBundle bundle = bundle(manifest -> manifest, SpotModels.HEATMAP);
        try (InferenceSession session = engine.load(bundle);
                TensorBinding tensors = session.bind(32, 32, 2)) {
            assertThatThrownBy(() -> session.bind(100, 64, 1))
                    .isInstanceOf(InferenceException.class)
                    .hasMessage(bundle + ": input sizes are multiples of 32, got 100 x 64");
            assertThatThrownBy(() -> tensors.run(3)).hasMessage("a batch holds 1 to 2 items, got 3");
            assertThatThrownBy(() -> tensors.output("feature"))
                    .hasMessage("output 'feature' is not bound; bound are [heatmap]");
        }
    }

    private ModelBundle bundle(UnaryOperator<String> change, byte[] graph) {
        String sound = SpotModels.manifest("spots", SpotModels.HEATMAP_OUTPUT, graph);
        return ModelBundle.load(SpotModels.write(folder, "spots", change.apply(sound), graph));
    }
}
