package io.posestream.dataset.coco;

import static io.posestream.dataset.coco.CocoFiles.FEW;
import static io.posestream.dataset.coco.CocoFiles.KEYPOINTS;
import static io.posestream.dataset.coco.CocoFiles.PERSON;
import static io.posestream.dataset.coco.CocoFiles.RESULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CocoResultsReaderTest {
    private static final String WITH_BOX = RESULT.replace("\"score\"", "\"bbox\":[1,2,30,40],\"score\"");

    @TempDir
    Path folder;

    @Test
    void shouldMeasureAResultByTheExtentOfAllItsKeypoints() throws IOException {
        CocoResult result =
                read(RESULT.replaceFirst("5,6,2", "0,0,0")).results().get(0);

        assertThat(result.area()).as("from (0, 0) to (5, 6)").isEqualTo(30);
        assertThat(result.score()).isEqualTo(0.5);
        assertThat(result.keypoints()).hasSize(17).contains(new CocoPoint(5, 6, 2));
    }

    @Test
    void shouldMeasureResultsByTheirBoxesWhereTheFirstHasOne() throws IOException {
        assertThat(read(WITH_BOX).results().get(0).area()).isEqualTo(1200);
        assertThat(read(RESULT.replaceFirst("5,6,2", "0,0,0") + "," + WITH_BOX).results())
                .extracting(CocoResult::area)
                .containsExactly(30.0, 0.0);
    }

    @Test
    void shouldReadAFileWithoutResults() throws IOException {
        assertThat(read("").results()).isEmpty();
    }

    @Test
    void shouldAcceptScoresOfKeypointsThatAreNoNumbersSinceNobodyReadsThem() throws IOException {
        assertThat(read(RESULT.replace("5,6,2", "5,6,NaN")).results()).hasSize(1);
    }

    @Test
    void shouldTellOneFromTheTextOne() throws IOException {
        assertThat(read(RESULT.replace("\"image_id\":1", "\"image_id\":1.0")).results())
                .hasSize(1);
        assertThatThrownBy(() -> read(RESULT.replace("\"image_id\":1", "\"image_id\":\"1\"")))
                .hasMessageContaining("image_id is \"1\", which the truth does not list");
    }

    @Test
    void shouldLeaveOutResultsOfOtherCategoriesAndSaySo() throws IOException {
        CocoResults results = read(RESULT + "," + RESULT.replace("\"category_id\":1", "\"category_id\":18"));

        assertThat(results.results()).hasSize(1);
        assertThat(results.remarks()).singleElement().asString().contains("1 of 2 results", "left out");
    }

    static Stream<Arguments> wrongResults() {
        return Stream.of(
                wrong("\"image_id\":1", "\"image_id\":5", "results[1].image_id is 5, which the truth does not list"),
                wrong("\"score\":0.5", "\"scores\":0.5", "results[1].score must be a finite number, got nothing"),
                wrong("\"score\":0.5", "\"score\":\"0.5\"", "results[1].score must be a finite number, got \"0.5\""),
                wrong("\"category_id\":1,", "", "results[1].category_id must be a number or a text, got nothing"),
                wrong(KEYPOINTS, FEW, "results[1].keypoints must be 51 numbers"),
                wrong(KEYPOINTS, KEYPOINTS.replace("5,6,2]", "NaN,6,2]"), "results[1].keypoints[48] must be a finite"),
                wrong("}", "", "not JSON"));
    }

    @ParameterizedTest
    @MethodSource("wrongResults")
    void shouldNameFileLineAndPlaceOfWhatIsWrong(String result, String what) {
        assertThatThrownBy(() -> read(RESULT + ",\n" + result))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("res.json, line ")
                .hasMessageContaining(what);
    }

    @Test
    void shouldRefuseBoxesThatOnlySomeResultsHave() {
        assertThatThrownBy(() -> read(WITH_BOX + ",\n" + RESULT))
                .hasMessageContaining("res.json, line 3: results[1].bbox is not there, and the first result has one");
    }

    @Test
    void shouldRefuseOutlinesAsMeasureOfTheArea() {
        assertThatThrownBy(() -> read(RESULT.replace("\"score\"", "\"segmentation\":[],\"score\"")))
                .hasMessageContaining("results[0].segmentation", "bbox");
    }

    @Test
    void shouldSayThatAnAnnotationFileIsNoResultsFile() throws IOException {
        CocoFiles files = new CocoFiles(folder);
        Path truth = files.truth(PERSON);

        assertThatThrownBy(() -> CocoResultsReader.read(truth, CocoTruthReader.read(truth)))
                .hasMessageContaining("gt.json: is no results file; expected a list");
    }

    private CocoResults read(String results) throws IOException {
        CocoFiles files = new CocoFiles(folder);
        return CocoResultsReader.read(files.results(results), CocoTruthReader.read(files.truth(PERSON)));
    }

    private static Arguments wrong(String right, String instead, String what) {
        return Arguments.of(RESULT.replace(right, instead), what);
    }
}
