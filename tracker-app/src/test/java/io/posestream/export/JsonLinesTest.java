package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
    void shouldReadBackExactlyWhatWasWritten(@ForAll("clips") List<PoseFrame> clip) throws IOException {
        Path file = Files.createTempFile("poses", ".jsonl");
        try {
            try (JsonLinesWriter writer = new JsonLinesWriter(file)) {
                clip.forEach(writer::write);
            }
            assertThat(Files.readAllLines(file)).hasSize(clip.size());
            assertThat(readAll(file)).isEqualTo(clip);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void shouldWriteDocumentedKeysInTheirOrder() throws IOException {
        Path file = Files.createTempFile("poses", ".jsonl");
        Pose pose = new Pose(List.of(new Keypoint(1.5f, 2, .25f, Visibility.OCCLUDED, true, false), Keypoint.absent()));
        TrackedPerson person =
                new TrackedPerson(3, TrackState.COASTING, .5f, new Box(1, 2, 3, 4), pose, new Pose(List.of()));
        try (JsonLinesWriter writer = new JsonLinesWriter(file)) {
            writer.write(People.frame("gate", 7, person));
        }
        assertThat(Files.readString(file))
                .isEqualTo("{\"stream_id\":\"gate\",\"epoch\":5,\"frame_seq\":7,"
                        + "\"capture_time_ns\":1700000000280000000,\"ingest_time_ns\":1700000000283000000,"
                        + "\"emit_time_ns\":1700000000300000000,\"width\":320,\"height\":240,"
                        + "\"skeleton\":\"body-pose/coco-17\",\"model_id\":\"pose-net\","
                        + "\"engine\":\"onnxruntime\",\"precision\":\"fp32\",\"revision\":0,"
                        + "\"outcome\":\"TRACKED\",\"reason\":\"\",\"suspect\":false,"
                        + "\"people\":[{\"track_id\":3,\"state\":\"COASTING\",\"score\":0.5,"
                        + "\"box\":[1.0,2.0,3.0,4.0],"
                        + "\"keypoints\":[[1.5,2.0,0.25,\"OCCLUDED\",true],null],\"raw_keypoints\":[]}]}\n");
    }

    @Test
    void shouldWriteUncertaintyLastAndOnlyWhereItIsKnown() throws IOException {
        Path file = Files.createTempFile("poses", ".jsonl");
        Pose pose = new Pose(
                List.of(new Keypoint(1, 2, .5f, Visibility.VISIBLE, false, false, 2.5f), Keypoint.seen(3, 4, .5f)));
        try (JsonLinesWriter writer = new JsonLinesWriter(file)) {
            writer.write(People.frame(
                    "gate", 7, new TrackedPerson(3, TrackState.CONFIRMED, .5f, new Box(1, 2, 3, 4), pose, pose)));
        }
        assertThat(Files.readString(file))
                .contains(
                        "\"keypoints\":[[1.0,2.0,0.5,\"VISIBLE\",false,2.5]," + "[3.0,4.0,0.5,\"UNSPECIFIED\",false]]");
    }

    @Test
    void shouldNameFileAndLineOfWhatIsWrong() throws IOException {
        Path file = Files.createTempFile("poses", ".jsonl");
        try (JsonLinesWriter writer = new JsonLinesWriter(file)) {
            writer.write(People.frame("gate", 7));
        }
        String good = Files.readString(file);
        Files.writeString(file, good + "\n" + good.replace("\"epoch\":5", "\"epoch\":\"five\""));
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith(file + ":3: not a pose frame: 'epoch' must be a whole number, got \"five\"");

        Files.writeString(file, good.replace("EMPTY", "GONE"));
        assertThatThrownBy(() -> readAll(file)).hasMessageContaining(":1:").hasMessageContaining("got 'GONE'");

        Files.writeString(file, good + good.substring(0, 100));
        assertThatThrownBy(() -> readAll(file)).hasMessageStartingWith(file + ":2: not JSON");

        Files.delete(file);
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("cannot open");
    }

    private static List<PoseFrame> readAll(Path file) {
        List<PoseFrame> frames = new ArrayList<>();
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            for (PoseFrame frame = reader.next(); frame != null; frame = reader.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    @Provide
    Arbitrary<List<PoseFrame>> clips() {
        return frames().list().ofMaxSize(4);
    }

    private static Arbitrary<PoseFrame> frames() {
        Arbitrary<FrameId> ids = Combinators.combine(
                        Arbitraries.strings().ofMaxLength(12), Arbitraries.longs(), Arbitraries.longs())
                .as(FrameId::new);
        Arbitrary<String> words = Arbitraries.strings().ofMaxLength(8);
        Arbitrary<ModelInfo> models = Combinators.combine(words, words, words).as(ModelInfo::new);
        return Combinators.combine(
                        ids,
                        Arbitraries.longs().array(long[].class).ofSize(3),
                        Arbitraries.integers().greaterOrEqual(0),
                        models,
                        Arbitraries.of(Outcome.class),
                        words,
                        Arbitraries.of(true, false),
                        people().list().ofMaxSize(3))
                .as((id, times, size, model, outcome, reason, suspect, people) -> new PoseFrame(
                        id, times[0], times[1], times[2], size, size, reason, model, 1, outcome, reason, suspect,
                        people));
    }

    private static Arbitrary<TrackedPerson> people() {
        Arbitrary<Float> sizes = Arbitraries.floats().between(0, 10_000);
        Arbitrary<Box> boxes = Combinators.combine(Arbitraries.floats(), Arbitraries.floats(), sizes, sizes)
                .as(Box::new);
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(TrackState.class),
                        Arbitraries.floats().between(0, 1),
                        boxes,
                        poses(),
                        poses())
                .as(TrackedPerson::new);
    }

    private static Arbitrary<Pose> poses() {
        Arbitrary<Keypoint> seen = Combinators.combine(
                        Arbitraries.floats(),
                        Arbitraries.floats(),
                        Arbitraries.floats().between(0, 1),
                        Arbitraries.of(Visibility.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0f, 0.5f, 17.25f))
                .as((x, y, score, visibility, imputed, sigma) ->
                        new Keypoint(x, y, score, visibility, imputed, false, sigma));
        return Arbitraries.oneOf(seen, Arbitraries.just(Keypoint.absent()))
                .list()
                .ofMaxSize(5)
                .map(Pose::new);
    }
}
