package io.posestream.dataset.posetrack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoseTrackReaderTest {
    /** One picture and one person, with whose keypoints and more a test goes on. */
    private static final String COCO_STYLE = """
            {"images":[{"id":10000010000,"file_name":"images/val/000001_mpii_test/000000.jpg","vid_id":"000001",
              "is_labeled":true,"ignore_regions_x":[[0,10,10]],"ignore_regions_y":[[0,0,10]]}],
             "annotations":[{"image_id":10000010000,"track_id":4,"bbox_head":[10,20,30,40],"keypoints":%s %s}]}
            """;

    @TempDir
    Path folder;

    private PoseTrackSequence read(String json) throws IOException {
        return PoseTrackReader.read(Files.writeString(folder.resolve("clip.json"), json));
    }

    /** 17 keypoints, all zero but the nose (slot 0) and the top of the head (slot 2). */
    private static String keypoints(String nose, String headTop) {
        return "[" + nose + ",0,0,0," + headTop + ",0,0,0".repeat(14) + "]";
    }

    @Test
    void shouldReadTheLayoutOf2018() throws IOException {
        String scores = ",\"scores\":[0.5,0,0.25" + ",0".repeat(14) + "]";
        PoseTrackSequence clip = read(COCO_STYLE.formatted(keypoints("5,6,1", "7,8,0"), scores));

        PoseTrackFrame frame = clip.frames().get(0);
        assertThat(frame.labelled()).isTrue();
        assertThat(frame.ignored())
                .singleElement()
                .satisfies(region -> assertThat(region.contains(8, 2)).isTrue());
        PosedPerson person = frame.people().get(0);
        assertThat(person.trackId()).isEqualTo(4);
        assertThat(person.head().orElseThrow().size()).isCloseTo(.6 * 50, within(1e-12));
        assertThat(person.byJoint()).hasSize(2);
        assertThat(person.joint(BodyJoint.NOSE).orElseThrow().x()).isEqualTo(5);
        assertThat(person.joint(BodyJoint.HEAD_TOP).orElseThrow().score()).hasValue(.25);
    }

    @Test
    void shouldTakeThreeZerosForNoJointAndKeepACornerThatIsMarked() throws IOException {
        PosedPerson person = read(COCO_STYLE.formatted(keypoints("0,0,0", "0,0,1"), ""))
                .frames()
                .get(0)
                .people()
                .get(0);

        assertThat(person.byJoint()).containsOnlyKeys(BodyJoint.HEAD_TOP.id());
        assertThat(person.joints().get(0).score()).isEmpty();
    }

    @Test
    void shouldFindKeypointsByTheNamesInTheFile() throws IOException {
        List<String> names = new ArrayList<>();
        for (BodyJoint joint : BodyJoint.values()) {
            names.add('"' + joint.fileName() + '"');
        }
        Collections.reverse(names);
        PosedPerson person = read("{\"categories\":[{\"name\":\"person\",\"keypoints\":" + names
                        + "}],\"images\":[{\"id\":1}],\"annotations\":[{\"image_id\":1,\"track_id\":1,\"keypoints\":[3,4,1"
                        + ",0,0,0".repeat(14) + "]}]}")
                .frames()
                .get(0)
                .people()
                .get(0);

        assertThat(person.byJoint()).containsOnlyKeys(BodyJoint.HEAD_TOP.id());
    }

    @Test
    void shouldReadTheLayoutOf2017() throws IOException {
        PoseTrackSequence clip = read("""
                {"annolist":[
                 {"image":[{"name":"a/00000001.jpg"}],"is_labeled":[1],
                  "ignore_regions":[{"point":[{"x":[0],"y":[0]},{"x":[10],"y":[0]},{"x":[10],"y":[10]}]}],
                  "annorect":[
                   {"track_id":[3],"x1":[0],"y1":[0],"x2":[3],"y2":[4],
                    "annopoints":[{"point":[{"id":[13],"x":[5],"y":[6],"is_visible":[1],"score":[0.5]},
                                            {"id":[13],"x":[9],"y":[9]}]}]},
                   {"track_id":[4],"annopoints":[]}]},
                 {"image":[{"name":"a/00000002.jpg"}],"is_labeled":[0],"annorect":[]}]}
                """);

        PoseTrackFrame frame = clip.frames().get(0);
        assertThat(frame.people()).extracting(PosedPerson::posed).containsExactly(true, false);
        JointPoint nose = frame.people().get(0).joint(BodyJoint.NOSE).orElseThrow();
        assertThat(nose.x()).isEqualTo(5);
        assertThat(nose.score()).hasValue(.5);
        assertThat(frame.ignored()).hasSize(1);
        assertThat(clip.frames().get(1).labelled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"images\":[|line 1",
                "{\"video\":1}|neither 'annolist'",
                "{\"images\":[{\"id\":1}]}|has no 'annotations'",
                "{\"images\":[{\"id\":1},{\"id\":1}],\"annotations\":[]}|images[1]: has the id 1",
                "{\"images\":[{\"id\":1,\"vid_id\":\"1\"},{\"id\":2,\"vid_id\":\"2\"}],\"annotations\":[]}"
                        + "|images[1].vid_id: is video 2 after video 1",
                "{\"images\":[{\"id\":1}],\"annotations\":[{\"image_id\":9}]}|annotations[0].image_id: names image 9",
                "{\"images\":[{\"id\":1}],\"annotations\":[{\"image_id\":1,\"track_id\":1,\"keypoints\":[1,2]}]}"
                        + "|annotations[0].keypoints: must have 51 numbers, has 2",
                "{\"annolist\":[{\"annorect\":[{\"annopoints\":[]}]}]}|annolist[0].annorect[0]: has no 'track_id'",
                "{\"annolist\":[{\"annorect\":[{\"track_id\":[1,2]}]}]}"
                        + "|annolist[0].annorect[0].track_id: must be a list of one value, has 2",
                "{\"annolist\":[{\"ignore_regions\":[{\"point\":[{\"x\":[1],\"y\":[1]}]}]}]}"
                        + "|annolist[0].ignore_regions[0]: must be a polygon of 3 corners or more, has 1",
            })
    void shouldSayWhereAFileIsWrong(String json, String words) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("clip.json")
                .hasMessageContaining(words);
    }

    @Test
    void shouldSayThatThereIsNoFile() {
        assertThatThrownBy(() -> PoseTrackReader.read(folder.resolve("gone.json")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("gone.json");
    }
}
