package io.posestream.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFileTest {
    private static final FrameNumbers VIDEO = new FrameNumbers(List.of(), 0);
    private static final String WRIST_ONLY = "0,0,0,".repeat(9) + "12.3456789012345,40.1,2" + ",0,0,0".repeat(7);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldLeaveLabelsAsTheyAreAndWriteWhatWasCarriedBesideThem() throws IOException {
        LabelFile labels = LabelFile.read(coco(), VIDEO);
        List<LabelTrack> tracks = LabelTracks.of(labels.labels());
        TreeMap<Integer, Map<Integer, Propagated>> carried = new TreeMap<>();
        carried.put(1, Map.of(9, new Propagated(15, 41, .8, Verdict.KEPT), 10, unseen()));
        carried.put(2, Map.of(9, unseen()));

        Path out = folder.resolve("out.json");
        LabelFileWriter.write(labels, List.of(new PropagatedTrack(tracks.get(0), carried)), 4, out);

        JsonNode written = new ObjectMapper().readTree(out.toFile());
        JsonNode before = new ObjectMapper().readTree(labels.file().toFile());
        assertThat(written.get("annotations").get(0).get("keypoints"))
                .isEqualTo(before.get("annotations").get(0).get("keypoints"));
        assertThat(written.get("annotations").get(0).get("segmentation").get(0).asInt())
                .isEqualTo(77);
        assertThat(written.get("annotations").get(0).get("propagated").get(9).asInt())
                .isZero();
        assertThat(written.get("images")).hasSize(4);
        assertThat(written.get("images").findValuesAsText("file_name"))
                .containsExactly("clip/000.jpg", "clip/003.jpg", "clip/001.jpg", "clip/002.jpg");
        assertThat(written.get("annotations")).hasSize(3);
        JsonNode person = written.get("annotations").get(2);
        assertThat(person.get("image_id").asInt()).isEqualTo(101);
        assertThat(person.get("num_keypoints").asInt()).isEqualTo(1);
        assertThat(person.get("scores").get(9).asDouble()).isBetween(.79, .81);
        assertThat(person.get("propagated").get(9).asInt()).isEqualTo(1);
        assertThat(person.get("keypoints").get(3 * 10 + 2).asInt()).isZero();
        assertThat(LabelFile.read(out, VIDEO).labels().frames().keySet()).containsExactly(0, 1, 3);
    }

    @Test
    void shouldFindFramesOfAFolderByTheNamesOfItsPictures() throws IOException {
        FrameNumbers pictures = new FrameNumbers(List.of("000.jpg", "001.jpg", "002.jpg", "002b.jpg", "003.jpg"), 0);

        assertThat(LabelFile.read(coco(), pictures).labels().frames().keySet()).containsExactly(0, 4);
    }

    @Test
    void shouldRefuseAnImageThatIsNoFrameWithPlaceAndCure() throws IOException {
        Path file = coco();

        assertThatThrownBy(() -> LabelFile.read(file, new FrameNumbers(List.of(), 1)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("images[0].file_name")
                .hasMessageContaining("--first-number");
    }

    private static Propagated unseen() {
        return new Propagated(16, 42, .1, Verdict.UNSEEN);
    }

    private Path coco() throws IOException {
        String person =
                "{\"id\":%d,\"image_id\":%d,\"category_id\":1,\"track_id\":5,\"iscrowd\":0,\"segmentation\":[77],"
                        + "\"bbox\":[0,0,50,100],\"area\":5000,\"num_keypoints\":1,\"keypoints\":[" + WRIST_ONLY + "]}";
        return Files.writeString(
                folder.resolve("labels.json"),
                "{\"images\":[{\"id\":100,\"file_name\":\"clip/000.jpg\"},{\"id\":103,\"file_name\":\"clip/003.jpg\"}],"
                        + "\"annotations\":[" + person.formatted(1, 100) + "," + person.formatted(2, 103) + "],"
                        + "\"categories\":[{\"id\":1,\"name\":\"person\"}]}");
    }
}
