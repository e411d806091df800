package io.posestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.model.Reference.Point;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
    private static final Reference REFERENCE = new Reference(
            Map.of("picture", List.of(3, 96, 64), "noise", List.of(5)),
            Map.of(
                    "picture", Reference.Input.kept(new float[] {1, -2.5f, 3e-9f}),
                    "noise", Reference.Input.drawn(5, 42)),
            Map.of("heatmap", new Reference.Sample(3, 7.5f, new float[] {7.5f, -1})),
            List.of(new Point(12.25f, 3), Point.UNKNOWN));

    @TempDir
    Path folder;

    @Test
    void shouldLieInTheBundleAndComeBackAsItWas() {
        Path bundle = spots();

        Reference kept = Bundle.keep(bundle, REFERENCE).reference().orElseThrow();

        assertThat(kept).usingRecursiveComparison().ignoringFields("points").isEqualTo(REFERENCE);
        assertThat(kept.points()).isEqualTo(REFERENCE.points());
        assertThat(kept.points().get(1).isKnown()).isFalse();
        assertThat(noise(kept)).hasSize(5).containsExactly(noise(REFERENCE));
    }

    @Test
    void aSecondOneShouldReplaceTheFirst() throws IOException {
        Path bundle = spots();
        Bundle.keep(bundle, REFERENCE);
        Reference other = new Reference(Map.of(), Map.of(), Map.of(), List.of(new Point(1, 2)));

        assertThat(Bundle.keep(bundle, other).reference().orElseThrow().points())
                .containsExactly(new Point(1, 2));
        assertThat(Files.readString(bundle.resolve("manifest.yaml"))).containsOnlyOnce(Reference.FILE);
    }

    @Test
    void shouldBeToldFromAnyOtherFile() throws IOException {
        Path bundle = spots();
        Bundle.keep(bundle, REFERENCE);
        byte[] other = "something else".getBytes(StandardCharsets.UTF_8);
        String manifest = Files.readString(bundle.resolve("manifest.yaml"));
        String sum = Sha256.hex(Files.readAllBytes(bundle.resolve(Reference.FILE)));
        Files.write(bundle.resolve(Reference.FILE), other);
        Files.writeString(bundle.resolve("manifest.yaml"), manifest.replace(sum, Sha256.hex(other)));

        assertThatThrownBy(() -> Bundle.load(bundle))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("'reference.bin' is no reference");
    }

    @Test
    void samplesShouldSpreadOverTheWholeOutputAndKnowItsLargestMagnitude() {
        float[] output = new float[10_000];
        output[9_998] = -8;

        Reference.Sample sample = Reference.Sample.of(output);

        assertThat(sample.scale()).isEqualTo(8);
        assertThat(sample.stride() % 2).isOne();
        assertThat((sample.values().length - 1) * sample.stride()).isBetween(9_900, 9_999);
    }

    private static float[] noise(Reference reference) {
        return Objects.requireNonNull(reference.inputs().get("noise")).values();
    }

    private Path spots() {
        SpotModels.bundle(folder, "spots", SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
        return folder.resolve("spots");
    }
}
