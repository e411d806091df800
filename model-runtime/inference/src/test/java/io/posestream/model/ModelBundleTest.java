package io.posestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {
    private static final String ID = "pose-spots";

    @TempDir
    Path parent;

    @Test
    void shouldLoadWhatItsManifestDescribes() {
        ModelBundle bundle = ModelBundle.load(write(manifest -> manifest));

        assertThat(bundle.id()).isEqualTo(ID);
        assertThat(bundle.graph()).isEqualTo(SpotModels.HEATMAP);
        assertThat(bundle.manifest().decodedOutputs()).containsExactly("heatmap");
        assertThat(bundle.manifest().output("heatmap").shape().itemShape(96, 64))
                .containsExactly(3, 24, 16);
    }

    @Test
    void shouldStopAtAFileThatIsNotTheOneDescribed() throws IOException {
        Path folder = write(manifest -> manifest);
        byte[] truncated = {1, 2, 3};
        Files.write(folder.resolve("model.onnx"), truncated);

        assertFault(
                folder,
                "file 'model.onnx' has sha256 " + Sha256.hex(truncated) + ", but the manifest says "
                        + Sha256.hex(SpotModels.HEATMAP)
                        + "; fetch the file again, or put its new sum into the manifest if you changed it on purpose");
    }

    @Test
    void shouldStopAtAMissingFile() throws IOException {
        Path folder = write(manifest -> manifest);
        Files.delete(folder.resolve("model.onnx"));

        assertFault(folder, "file 'model.onnx' is listed under 'sha256' but is not there");
    }

    @Test
    void shouldStopAtAFileThatNobodyVouchesFor() throws IOException {
        Path folder = write(manifest -> manifest);
        Files.writeString(folder.resolve("more.onnx"), "x");

        assertFault(folder, "file 'more.onnx' is not listed under 'sha256'; add its sum or remove it");
    }

    @Test
    void shouldStopAtAModelFileWithoutASum() {
        Path folder = write(manifest -> manifest.replace("model: model.onnx\n", "model: other.onnx\n"));

        assertFault(folder, "manifest.yaml: 'sha256' has no entry for the model file 'other.onnx'");
    }

    @Test
    void shouldStopAtAFolderThatIsNoBundle() {
        Path folder = parent.resolve("nothing-here");

        assertFault(folder, "there is no manifest.yaml; a bundle is a folder with manifest.yaml, *.onnx and CARD.md");
    }

    @Test
    void shouldStopAtAnUnknownDecoder() {
        Path folder = write(manifest -> manifest.replace("type: heatmap", "type: hrnet"));

        assertFault(
                folder, "manifest.yaml: 'decoder.type' is 'hrnet'; expected one of [heatmap, movenet, nanodet, simcc]");
    }

    @Test
    void shouldStopAtAnUnknownKeyAndListTheKnownOnes() {
        Path folder = write(manifest -> manifest.replace("crop: {margin: 1.0}", "crop: {margin: 1.0, aspekt: 2}"));

        assertFault(folder, "manifest.yaml: key 'crop.aspekt' is unknown; known here are [margin]");
    }

    @Test
    void shouldStopAtADecoderThatReadsAnUndeclaredOutput() {
        Path folder = write(manifest -> manifest.replace("{name: heatmap,", "{name: heat,"));

        assertFault(folder, "manifest.yaml: the decoder reads output 'heatmap', which is not under 'outputs' [heat]");
    }

    @Test
    void shouldStopAtAShapeThatDoesNotFitTheSkeleton() {
        Path folder = write(manifest -> manifest.replace("[N, 3, H/4, W/4]", "[N, 17, H/4, W/4]"));

        assertFault(
                folder,
                "manifest.yaml: output 'heatmap' has shape [N, 17, H/4, W/4], but the decoder needs dimension 1"
                        + " to be 3 at the input size of 96 x 64");
    }

    @Test
    void shouldStopAtAShapeThatIsNone() {
        Path folder = write(manifest -> manifest.replace("[N, 3, H/4, W/4]", "[N, 3, height, W/4]"));

        assertFault(
                folder,
                "manifest.yaml: 'outputs[0].shape': a dimension is a number or H, W or HW with *number or /number,"
                        + " got 'height' in [N, 3, height, W/4]");
    }

    @Test
    void shouldStopAtAnUnknownSkeleton() {
        Path folder = write(manifest -> manifest.replaceFirst("(?s)skeleton:.*?outputs:", "skeleton: coco\noutputs:"));

        assertFault(
                folder,
                "manifest.yaml: skeleton 'coco' is not known; known are [body-pose/coco-17], or define it with name,"
                        + " keypoints and links");
    }

    @Test
    void shouldStopAtALinkToNowhere() {
        Path folder = write(manifest -> manifest.replace("[[red, left_spot]", "[[red, lost_spot]"));

        assertFault(
                folder,
                "manifest.yaml: skeleton 'test/spots': 'lost_spot' is none of its keypoints [red, left_spot,"
                        + " right_spot]");
    }

    @Test
    void shouldStopAtLooksThatAreReadFromNowhere() {
        String looks = "appearance: {outputs: [%s], parts: [{name: arm, between: [[red, %s]]}]}\nlicence: Apache-2.0";
        Path noOutput = write(manifest -> manifest.replace("licence: Apache-2.0", looks.formatted("maps", "red")));
        assertFault(noOutput, "manifest.yaml: 'appearance': there is no output 'maps'; the manifest lists [heatmap]");

        Path noKeypoint =
                write(manifest -> manifest.replace("licence: Apache-2.0", looks.formatted("heatmap", "elbow")));
        assertFault(noKeypoint, "manifest.yaml: 'appearance': skeleton test/spots has no keypoint 'elbow'");
    }

    @Test
    void shouldStopAtYamlThatIsNone() {
        Path folder = write(manifest -> "id: [unfinished");

        assertThatThrownBy(() -> ModelBundle.load(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(
                        "model bundle " + folder + ": manifest.yaml is not valid YAML at line 1, column ");
    }

    @Test
    void shouldListAllFaultsAtOnce() throws IOException {
        Path folder = write(manifest -> manifest.replace("id: " + ID, "id: another")
                .replace("task: pose", "task: person-detection")
                .replace("{name: heatmap,", "{name: heat,"));
        Files.delete(folder.resolve("model.onnx"));

        ModelException e = catchThrowableOfType(ModelException.class, () -> ModelBundle.load(folder));

        assertThat(e.faults())
                .containsExactly(
                        "manifest.yaml: 'id' is 'another' but the folder is named 'pose-spots'; make them equal",
                        "manifest.yaml: the decoder solves task pose but 'task' is person-detection",
                        "manifest.yaml: the decoder reads output 'heatmap', which is not under 'outputs' [heat]",
                        "file 'model.onnx' is listed under 'sha256' but is not there");
        assertThat(e).hasMessageStartingWith("model bundle " + folder + " has 4 faults:\n  - manifest.yaml: 'id'");
    }

    @Test
    void shouldListAllMissingKeysAtOnce() {
        Path folder = write(manifest -> manifest.replace("licence: Apache-2.0\n", "")
                .replace("layout: NCHW, ", "")
                .replace("author: PoseStream, ", ""));

        ModelException e = catchThrowableOfType(ModelException.class, () -> ModelBundle.load(folder));

        assertThat(e.faults())
                .containsExactly(
                        "manifest.yaml: key 'input.layout' is missing",
                        "manifest.yaml: key 'licence' is missing",
                        "manifest.yaml: key 'provenance.author' is missing");
    }

    private Path write(UnaryOperator<String> change) {
        String sound = SpotModels.manifest(ID, SpotModels.HEATMAP_OUTPUT, SpotModels.HEATMAP);
        return SpotModels.write(parent, ID, change.apply(sound), SpotModels.HEATMAP);
    }

    private static void assertFault(Path folder, String sentence) {
        assertThatThrownBy(() -> ModelBundle.load(folder))
                .isInstanceOf(ModelException.class)
                .hasMessage("model bundle " + folder + ": " + sentence);
    }
}
