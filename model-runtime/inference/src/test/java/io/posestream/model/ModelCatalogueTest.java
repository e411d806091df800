package io.posestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.pose.Skeleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogueTest {
    private static final String THUNDER = "pose-movenet-thunder-coco17-256x192";
    private static final String LIGHTNING = "pose-movenet-lightning-coco17-192x160";
    private static final String HEAD = "head-movenet-thunder-coco17";
    private static final String NANODET = "detect-nanodet-g-person-416";

    @TempDir
    Path folder;

    @Test
    void shouldListAndLoadWhatIsShipped() {
        ModelCatalogue catalogue = ModelCatalogue.shipped();

        assertThat(catalogue.ids()).containsExactly(NANODET, HEAD, LIGHTNING, THUNDER);
        assertThat(catalogue.ids())
                .allSatisfy(id -> assertThat(catalogue.open(id).id()).isEqualTo(id));
        assertThat(catalogue.load(THUNDER).manifest().poseSkeleton()).isEqualTo(Skeleton.COCO_17);
        assertThat(catalogue.headFor(catalogue.load(THUNDER)))
                .map(HeadBundle::id)
                .contains(HEAD);
        assertThat(catalogue.headFor(catalogue.load(LIGHTNING))).isEmpty();
    }

    @Test
    void shouldReadBundlesInsideAJar() throws IOException {
        Path jar = folder.resolve("models.jar");
        SpotModels.write(
                folder,
                "spots",
                SpotModels.manifest("spots", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP),
                SpotModels.HEATMAP);
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path inside = Files.createDirectories(zip.getPath("posestream/models/spots"));
            Files.copy(folder.resolve("spots/manifest.yaml"), inside.resolve("manifest.yaml"));
            Files.copy(folder.resolve("spots/model.onnx"), inside.resolve("model.onnx"));
        }
        BundleShelf shelf = BundleShelf.of(
                URI.create("jar:" + jar.toUri() + "!/posestream/models").toURL());

        assertThat(shelf.ids()).containsExactly("spots");
        assertThat(shelf.load("spots").graph()).isEqualTo(SpotModels.HEATMAP);
    }

    @Test
    void shouldPreferTheUsersBundleOfTheSameId() {
        String manifest = SpotModels.manifest(THUNDER, SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
        SpotModels.write(folder, THUNDER, manifest, SpotModels.HEATMAP);
        ModelCatalogue catalogue = ModelCatalogue.shipped().with(folder);

        assertThat(catalogue.ids()).containsExactly(NANODET, HEAD, LIGHTNING, THUNDER);
        assertThat(catalogue.load(THUNDER).graph()).isEqualTo(SpotModels.HEATMAP);
    }

    @Test
    void shouldNameTheModelsThereAreWhenOneIsMisspelt() {
        assertThatThrownBy(() -> ModelCatalogue.shipped().load("thunder"))
                .isInstanceOf(ModelException.class)
                .hasMessage("model 'thunder': there is no such model; choose one of " + NANODET + ", " + HEAD + ", "
                        + LIGHTNING + ", " + THUNDER);
    }

    @Test
    void shouldRefuseAFolderThatIsNotThere() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> ModelCatalogue.shipped().with(missing))
                .isInstanceOf(ModelException.class)
                .hasMessage("model folder " + missing
                        + ": there is no such folder; name one that holds a folder per model");
    }
}
