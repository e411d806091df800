package io.posestream.dataset.mot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotReaderTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadSixToTenColumnsWithSpacesFloatsAndBlankLines() throws IOException {
        MotSequence sequence = MotReader.identities(file("""
                3, 1, 10.5, -4, 20, 40.25, 0.9, -1, -1, -1

                1.0,2,1e1,2,3,4
                3 7 1 2 3 4 1 1 0.5
                """));

        assertThat(sequence.lastFrame()).isEqualTo(3);
        assertThat(sequence.frame(2)).isEmpty();
        assertThat(sequence.frame(3)).extracting(MotRow::id).containsExactly(1L, 7L);
        assertThat(sequence.frame(3).get(0).box()).isEqualTo(new MotBox(10.5, -4, 20, 40.25));
        assertThat(sequence.frame(3).get(1).line()).isEqualTo(4);
        assertThat(sequence.frame(3).get(1).visibility()).isEqualTo(0.5);
        assertThat(sequence.frame(1).get(0).confidence()).isEqualTo(1);
        assertThat(sequence.frame(1).get(0).category()).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,1,0,0,10              | line 2: expected 6 to 10 columns",
                "0,1,0,0,10,20           | line 2: frame must be a whole number from 1 on, got 0",
                "1.5,1,0,0,10,20         | line 2: frame must be a whole number, got 1.5",
                "2,x,0,0,10,20           | line 2: id (column 2) must be a number, got 'x'",
                "2,1,0,0,-10,20          | line 2: width and height must not be negative, got -10 x 20",
                "2,1,0,NaN,10,20         | line 2: top (column 4) must be a number, got 'NaN'",
                "2,1,0,0,,20             | line 2: width (column 5) must be a number, got ''",
                "1,1,5,5,5,5             | line 2: id 1 stands in frame 1 a second time, first on line 1"
            })
    void shouldSayWhatIsWrongInWhichLine(String line, String complaint) throws IOException {
        Path file = file("1,1,0,0,10,20\n" + line + "\n");

        assertThatThrownBy(() -> MotReader.identities(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint);
    }

    @Test
    void shouldTakeDetectionsWithoutIds() throws IOException {
        Path file = file("1,-1,0,0,10,20,0.9\n1,-1,50,0,10,20,0.8\n");

        assertThat(MotReader.detections(file).frame(1)).hasSize(2);
        assertThatThrownBy(() -> MotReader.identities(file)).hasMessageContaining("detections have no ids");
    }

    @Test
    void shouldTakeAnEmptyFileAsNobody() throws IOException {
        assertThat(MotReader.identities(file("")).lastFrame()).isZero();
    }

    @Test
    void shouldSayThatAFileIsNotThere() {
        assertThatThrownBy(() -> MotReader.identities(folder.resolve("nowhere.txt")))
                .hasMessageContaining("nowhere.txt")
                .hasMessageContaining("check path and rights");
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        Path file = folder.resolve("tracks.txt");
        try (MotTracksWriter writer = new MotTracksWriter(file)) {
            writer.write(1, 4, new MotBox(1.25, 2, 3, 4), 0.5);
            writer.write(7, 5, new MotBox(0, 0, 30, 40), 1);
        }

        MotSequence sequence = MotReader.identities(file);
        assertThat(sequence.frame(1).get(0).box()).isEqualTo(new MotBox(1.25, 2, 3, 4));
        assertThat(sequence.frame(7).get(0).id()).isEqualTo(5);
        assertThat(sequence.frame(7).get(0).category()).isEqualTo(-1);
    }

    @Test
    void shouldTellTheRulesByTheColumns() throws IOException {
        Path crowded = Files.createDirectories(folder.resolve("MOT20-01")).resolve("gt.txt");
        Files.writeString(crowded, "1,1,0,0,10,20,1,6,0.5\n");

        assertThat(rules("1,1,0,0,10,20,1,-1,-1,-1\n")).isEqualTo(MotBenchmark.MOT15);
        assertThat(rules("1,1,0,0,10,20,1,3.25,7.5,0\n")).isEqualTo(MotBenchmark.MOT15);
        assertThat(rules("1,1,0,0,10,20\n")).isEqualTo(MotBenchmark.MOT15);
        assertThat(rules("")).isEqualTo(MotBenchmark.MOT15);
        assertThat(rules("1,1,0,0,10,20,1,1,0.5\n1,2,0,0,9,9,0,12,0\n")).isEqualTo(MotBenchmark.MOT17);
        assertThat(MotBenchmark.of(MotReader.identities(crowded))).isEqualTo(MotBenchmark.MOT20);
    }

    private MotBenchmark rules(String truth) throws IOException {
        return MotBenchmark.of(MotReader.identities(file(truth)));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("boxes.txt"), text);
    }
}
