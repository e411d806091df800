package io.posestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadBundleTest {
    private static final Map<String, int[]> SMALL = Map.of("candidates", new int[] {3, 4, 2});

    @TempDir
    Path folder;

    private ModelBundle spots;

    @BeforeEach
    void hasABackbone() {
        spots = SpotModels.bundle(folder, "spots", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
    }

    @Test
    void shouldReadBackWhatWasWritten() {
        HeadBundle written = TinyHead.bundle(folder, "tiny", spots, SMALL);

        HeadBundle read = HeadBundle.load(folder.resolve("tiny"));

        assertThat(read.manifest()).isEqualTo(written.manifest());
        assertThat(read.graph()).isEqualTo(TinyHead.graph(SMALL));
        assertThat(read.manifest().mapShape("heatmap")).containsExactly(3, 24, 16);
        assertThat(read.manifest().sha256()).containsOnlyKeys("model.onnx", "CARD.md");
    }

    @Test
    void shouldSayWhichKeysAndInputsAreWrong() throws IOException {
        TinyHead.bundle(folder, "tiny", spots, SMALL);
        Path manifest = folder.resolve("tiny/manifest.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("window: 5", "window: 4")
                        .replace("heatmap_future2", "heatmap_past2")
                        .replace("id: \"tiny\"", "id: \"other\""));

        assertThatThrownBy(() -> HeadBundle.load(folder.resolve("tiny")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("'id' is 'other' but the folder is named 'tiny'")
                .hasMessageContaining("'window' is 4; it must be odd")
                .hasMessageContaining("'inputs' lists 'heatmap_past2' twice")
                .hasMessageContaining("map 'heatmap' has 5 inputs 'heatmap_...', but the window has 4 frames");
    }

    @Test
    void shouldBelongToOneBackboneOnly() {
        HeadManifest tiny = TinyHead.bundle(folder, "tiny", spots, SMALL).manifest();
        ModelBundle other = SpotModels.bundle(folder, "other", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
        Path elsewhere = folder.resolve("elsewhere");
        ModelBundle changed =
                SpotModels.bundle(elsewhere, "spots", SpotModels.HEATMAP_OUTPUT, SpotModels.CORNER_HEATMAP);

        assertThat(tiny.faultsOn(spots)).isEmpty();
        assertThat(tiny.faultsOn(other)).singleElement().asString().contains("'spots'", "'other'");
        assertThat(tiny.faultsOn(changed)).singleElement().asString().contains("sha256", "train it again");
    }

    @Test
    void shouldBeFoundForItsBackboneAndNotTakenForOne() {
        TinyHead.bundle(folder, "tiny", spots, SMALL);
        ModelCatalogue catalogue = ModelCatalogue.shipped().with(folder);

        assertThat(catalogue.headFor(spots)).map(HeadBundle::id).contains("tiny");
        assertThat(catalogue.headFor(
                        SpotModels.bundle(folder.resolve("b"), "other", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP)))
                .isEmpty();
        assertThat(catalogue.open("tiny").manifest().task()).isEqualTo(Task.TEMPORAL_HEAD);
        assertThatThrownBy(() -> catalogue.load("tiny"))
                .hasMessageContaining("its task is temporal-head; choose a model that looks at pictures");
        assertThatThrownBy(() -> catalogue.loadHead("spots"))
                .hasMessageContaining("its task is pose; choose a model whose task is temporal-head");
    }

    @Test
    void shouldNotBeAskedOfFaultyModelsThatNobodyChose() throws IOException {
        Files.createDirectories(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/manifest.yaml"), "id: [");

        assertThat(ModelCatalogue.shipped().with(folder).headFor(spots)).isEmpty();
    }
}
