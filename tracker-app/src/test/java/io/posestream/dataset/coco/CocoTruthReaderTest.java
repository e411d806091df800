package io.posestream.dataset.coco;

import static io.posestream.dataset.coco.CocoFiles.FEW;
import static io.posestream.dataset.coco.CocoFiles.KEYPOINTS;
import static io.posestream.dataset.coco.CocoFiles.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CocoTruthReaderTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadImagesCategoriesAndPeople() throws IOException {
        CocoTruth truth = CocoTruthReader.read(new CocoFiles(folder).truth(PERSON));

        assertThat(truth.images())
                .containsExactly(
                        new CocoImage(CocoId.of(1), "a.jpg", 640, 480, 0),
                        new CocoImage(CocoId.of("two"), "", 0, 0, 0));
        assertThat(truth.categories()).containsExactly(new CocoCategory(CocoId.of(1), "person"));
        CocoAnnotation person = truth.annotations().get(0);
        assertThat(person.keypoints()).hasSize(17).containsOnly(new CocoPoint(5, 6, 2));
        assertThat(person.labelled()).isEqualTo(17);
        assertThat(person.area()).isEqualTo(99.5);
        assertThat(person.box()).isEqualTo(new CocoBox(1, 2, 3, 4));
        assertThat(person.crowd()).isFalse();
        assertThat(truth.remarks()).isEmpty();
    }

    @Test
    void shouldCountLabelledKeypointsWhereTheFileDoesNot() throws IOException {
        String person = PERSON.replace("\"num_keypoints\":17,", "").replaceFirst("5,6,2", "0,0,0");

        assertThat(read(person).annotations().get(0).labelled()).isEqualTo(16);
    }

    @Test
    void shouldTakeAPersonWithoutKeypointsForARegion() throws IOException {
        String region = PERSON.replace("\"keypoints\":" + KEYPOINTS + ",\"num_keypoints\":17,", "")
                .replace("\"id\":7", "\"id\":8");

        assertThat(read(PERSON + ",\n" + region).annotations().get(1).labelled())
                .isEqualTo(0);
    }

    @Test
    void shouldLeaveOutAnnotationsOfImagesThatAreNotListedAndSaySo() throws IOException {
        CocoTruth truth = read(PERSON.replace("\"image_id\":1", "\"image_id\":3"));

        assertThat(truth.annotations()).isEmpty();
        assertThat(truth.remarks()).singleElement().asString().contains("gt.json", "1 of 1 annotations", "left out");
    }

    @Test
    void shouldWarnOfAnIdThatTheReferenceTakesForNobody() throws IOException {
        assertThat(read(PERSON.replace("\"id\":7", "\"id\":0")).remarks())
                .singleElement()
                .asString()
                .contains("id 0", "number from 1");
    }

    static Stream<Arguments> wrongPeople() {
        return Stream.of(
                wrong("\"id\":7,", "", "annotations[1].id must be a number or a text, got nothing"),
                wrong("\"id\":7", "\"id\":6", "annotations[1].id is 6, as that of an earlier annotation"),
                wrong("\"image_id\":1,", "", "annotations[1].image_id must be a number or a text"),
                wrong("\"area\":99.5,", "", "annotations[1].area must be a finite number, got nothing"),
                wrong("99.5", "NaN", "annotations[1].area must be a finite number"),
                wrong("[1,2,3,4]", "[1,2,3]", "annotations[1].bbox must be 4 numbers: [x, y, width, height]; got 3"),
                wrong("[1,2,3,4]", "[1,2,3,null]", "annotations[1].bbox[3] must be a finite number, got null"),
                wrong(KEYPOINTS, FEW, "annotations[1].keypoints must be 51 numbers"),
                wrong("\"num_keypoints\":17", "\"num_keypoints\":0.5", "annotations[1].num_keypoints must be a whole"));
    }

    @ParameterizedTest
    @MethodSource("wrongPeople")
    void shouldNameFileLineAndPlaceOfWhatIsWrong(String person, String what) throws IOException {
        String good = PERSON.replace("\"id\":7", "\"id\":6").replace("\n", "");

        assertThatThrownBy(() -> read(good + ",\n" + person))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("gt.json, line 4: " + what);
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of("{\"images\":[],\n\"categories\":[]}", "no [annotations]"),
                Arguments.of("{\"images\":[],\n\"annotations\":[", "line 2: not JSON"),
                Arguments.of("{\"images\":[],\n\"annotations\":{}}", "line 2: annotations must be a list"),
                Arguments.of("[]", "is no annotation file"),
                Arguments.of("", "is no annotation file"),
                Arguments.of("{\"images\":[],\"categories\":[],\"annotations\":[]}\n{}", "line 2: something follows"),
                Arguments.of("""
                        {"images":[],"categories":[],"annotations":[
                        {"id":1,"image_id":1,"category_id":1,"area":1,"bbox":[1,2,3,4]}]}
                        """, "person_keypoints_*.json"));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void shouldSayWhatIsWrongWithTheWholeFile(String text, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("gt.json"), text);

        assertThatThrownBy(() -> CocoTruthReader.read(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("gt.json")
                .hasMessageContaining(what);
    }

    @Test
    void shouldSayThatThereIsNoFile() {
        assertThatThrownBy(() -> CocoTruthReader.read(folder.resolve("nowhere.json")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("nowhere.json")
                .hasMessageContaining("it is not there");
    }

    private CocoTruth read(String annotations) throws IOException {
        return CocoTruthReader.read(new CocoFiles(folder).truth(annotations));
    }

    private static Arguments wrong(String right, String instead, String what) {
        return Arguments.of(PERSON.replace("\n", "").replace(right, instead), what);
    }
}
