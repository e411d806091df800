package io.posestream.dataset.pose3d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.posestream.dataset.DatasetException;
import io.posestream.pose.Point3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceLinesReaderTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadAPersonALine() throws IOException {
        Path file = file("""
                {"frame":0,"person":3,"joints":{"pelvis":[1,-2.5,3e3],"neck":null}}

                {"frame":1,"person":"anna","joints":{}}
                {"frame":1,"joints":{}}
                """);

        assertThat(SpaceLinesReader.read(file))
                .extracting(SpaceLine::line, SpaceLine::key)
                .containsExactly(
                        tuple(1L, new SpaceLine.Key(0, "3")),
                        tuple(3L, new SpaceLine.Key(1, "anna")),
                        tuple(4L, new SpaceLine.Key(1, "")));
        assertThat(SpaceLinesReader.read(file).get(0).pose().joints())
                .containsOnlyKeys("pelvis")
                .containsValue(new Point3(1, -2.5, 3000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"frame":0,"joints":                       | not JSON
                    {"frame":0.5,"joints":{}}                  | frame must be a whole number, got 0.5
                    {"joints":{}}                              | frame must be a whole number, got nothing
                    {"frame":2,"joints":[1,2,3]}               | joints must be {name: [x, y, z], ..} in mm
                    {"frame":2,"joints":{"neck":[1,2]}}        | joints.neck must be null or [x, y, z] in mm, got [1,2]
                    {"frame":2,"joints":{"neck":[1,2,"3"]}}    | joints.neck must be null or [x, y, z]
                    {"frame":1,"person":1,"joints":{}}         | already in line 1
                    """)
    void shouldNameFileAndLineOfWhatIsWrong(String line, String what) throws IOException {
        Path file = file("{\"frame\":1,\"person\":1,\"joints\":{}}\n" + line + "\n");

        assertThatThrownBy(() -> SpaceLinesReader.read(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("poses.jsonl, line 2: ")
                .hasMessageContaining(what);
    }

    @Test
    void shouldSayWhichFileIsMissing() {
        assertThatThrownBy(() -> SpaceLinesReader.read(folder.resolve("nowhere.jsonl")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("nowhere.jsonl")
                .hasMessageContaining("it is not there");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("poses.jsonl"), text);
    }
}
