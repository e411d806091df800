package io.posestream.clips;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.clips.Photographs.Photograph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learnt from is never what is judged by. */
class PartTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void noDrawnSceneShouldBeInTwoParts() {
        Set<Long> seeds = new HashSet<>();
        int scenes = 0;
        for (long seed = -2; seed < 3; seed++) {
            for (Part part : Part.values()) {
                for (long scene : new long[] {0, 1, 2, 5000, 900_000_001L, 999_999_999L}) {
                    seeds.add(part.seed(seed, scene));
                    scenes++;
                }
            }
        }

        assertThat(seeds).hasSize(scenes);
    }

    @Test
    void noVideoShouldBeInTwoPartsNorAnyThatIsForEvaluationOnly() {
        List<Path> files = new ArrayList<>();
        for (Part part : Part.values()) {
            Footage.of(part, folder).forEach(footage -> files.add(footage.file()));
        }

        assertThat(files).doesNotHaveDuplicates();
        assertThat(files).noneMatch(file -> file.toString().matches(".*(vtest|jhmdb|goalkeeper).*"));
    }

    @Test
    void testScenesShouldShowMotionThatNobodyWasTrainedOn() {
        assertThat(Part.TEST.motion()).isNotEqualTo(Part.TRAIN.motion());
        assertThat(Part.TEST.scenes(false)).isNotEqualTo(Part.TRAIN.scenes(false));
    }

    @Test
    void noPhotographShouldBeInTwoParts() throws IOException {
        annotate("val", 9, 4);
        annotate("train", 3, 4);

        Set<Path> validation = files(Part.VALIDATION, false);
        Set<Path> test = files(Part.TEST, false);

        assertThat(validation).hasSize(3).doesNotContainAnyElementsOf(test);
        assertThat(test).hasSize(6);
        assertThat(files(Part.TRAIN, false))
                .hasSize(3)
                .allMatch(file -> file.toString().contains("train"));
    }

    @Test
    void shouldTrainOnlyOnPhotographsWhoseLicenceAllowsIt() throws IOException {
        annotate("train", 4, 3);

        assertThat(files(Part.TRAIN, true)).isEmpty();
        assertThat(files(Part.TRAIN, false)).hasSize(4);
    }

    private Set<Path> files(Part part, boolean free) {
        return Photographs.of(part, folder, free).stream().map(Photograph::file).collect(Collectors.toSet());
    }

    private void annotate(String set, int photographs, int licence) throws IOException {
        String images = IntStream.range(0, photographs)
                .mapToObj(i -> "{\"id\":" + i + ",\"file_name\":\"" + i
                        + ".jpg\",\"width\":640,\"height\":480,\"license\":" + licence + "}")
                .collect(Collectors.joining(","));
        String points = IntStream.range(0, 17).mapToObj(i -> "100,150,2").collect(Collectors.joining(","));
        String people = IntStream.range(0, photographs)
                .mapToObj(i -> "{\"id\":" + (i + 1) + ",\"image_id\":" + i
                        + ",\"category_id\":1,\"iscrowd\":0,\"area\":9000,\"num_keypoints\":17,\"bbox\":[60,80,90,200],"
                        + "\"keypoints\":[" + points + "]}")
                .collect(Collectors.joining(","));
        Files.writeString(
                folder.resolve("person_keypoints_" + set + ".json"),
                "{\"images\":[" + images + "],\"categories\":[{\"id\":1,\"name\":\"person\"}],\"annotations\":["
                        + people + "]}");
    }
}
