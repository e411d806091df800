package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.config.SettingsReader;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.frame.EventKind;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.image.EncodedPicture;
import io.posestream.wire.EventRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tracker that runs, its settings file, and an H.264 camera with a key frame every second. */
@Timeout(240)
class ModelSwitchIT {
    private static final String LIGHTNING = "pose-movenet-lightning-coco17-192x160";
    private static final String THUNDER = "pose-movenet-thunder-coco17-256x192";
    private static final int FRAMES = 60;
    private static final int KEY_FRAME_INTERVAL = 10;
    private static final int BEFORE = 34;
    private static final List<EncodedPicture> CLIP =
            RecoveryRig.clip("sim:?scene=plaza&people=3&fps=10&seconds=6&size=480x270&seed=4", KEY_FRAME_INTERVAL);

    private final RecoveryRig rig = new RecoveryRig(1, "at-least-once");
    private final Queue<String> sentences = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path dir;

    /** The watch works beside, on a thread of its own. */
    @Test
    @SuppressWarnings("try")
    void shouldTakeOtherModelsWithoutLosingAFrameOrAPerson() throws Exception {
        // The camera pauses while the models are opened, and is not taken for gone.
        rig.values.put("posestream.delivery.stall-ms", "200000");
        Path file = dir.resolve("posestream.yaml");
        write(file, LIGHTNING, 0);
        try (TrackerService tracker = rig.open("a", DeliveryObserver.NONE);
                ModelWatch watch = watch(file, tracker)) {
            Thread running = new Thread(tracker::run, "tracker");
            running.start();
            rig.send("gate", 0, 0, CLIP.subList(0, BEFORE));
            RecoveryRig.await(() -> firstWords().size() >= BEFORE, 60);
            write(file, "no-such-model", 10);
            RecoveryRig.await(() -> heard("The models stay as they are"), 60);
            write(file, THUNDER, 20);
            RecoveryRig.await(() -> heard("Streams go over to them"), 60);
            rig.send("gate", 0, BEFORE, CLIP.subList(BEFORE, FRAMES));
            RecoveryRig.await(() -> firstWords().size() >= FRAMES, 60);
            tracker.stop();
            running.join();
        }

        List<PoseFrame> told = firstWords();
        assertThat(RecoveryRig.sequence(told))
                .as("each frame once, in order")
                .containsExactlyElementsOf(LongStream.range(0, FRAMES).boxed().toList());
        assertThat(told).extracting(PoseFrame::reason).allMatch(String::isEmpty);
        assertThat(told)
                .extracting(frame -> frame.model().modelId())
                .startsWith(LIGHTNING)
                .endsWith(THUNDER);
        assertThat(told.get(39).model().modelId())
                .as("up to the next key frame")
                .isEqualTo(LIGHTNING);
        assertThat(told.get(40).model().modelId()).as("from the key frame on").isEqualTo(THUNDER);
        Map<Long, List<Long>> ids = RecoveryRig.ids(told);
        assertThat(ids.get(39L)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ids.get(40L)).as("who is there keeps the id").isEqualTo(ids.get(39L));
        assertThat(ids.get(45L)).containsAll(ids.getOrDefault(39L, List.of()));
        assertThat(events())
                .filteredOn(event -> event.kind() == EventKind.MODEL_SWITCHED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.detail()).contains(LIGHTNING, " to ", THUNDER);
                    assertThat(event.eventTimeNs()).isEqualTo(told.get(40).captureTimeNs());
                });
    }

    private ModelWatch watch(Path file, TrackerService tracker) {
        Map<String, String> others = new HashMap<>(rig.values);
        others.remove("posestream.models.pose");
        return new ModelWatch(
                file, () -> SettingsReader.read(Optional.of(file), Map.of(), others), tracker, sentences::add);
    }

    /** @param seconds from now, so that it differs from the time of the file before however coarse the clock is */
    private static void write(Path file, String pose, int seconds) throws IOException {
        Files.writeString(file, "posestream:\n  models:\n    pose: " + pose + "\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + seconds * 1000L));
    }

    private boolean heard(String beginning) {
        return sentences.stream().anyMatch(sentence -> sentence.startsWith(beginning));
    }

    private List<PoseFrame> firstWords() {
        return RecoveryRig.of(rig.told(), "gate", 0);
    }

    private List<StreamEvent> events() {
        return TopicReader.readAll(
                        BrokerFixture.bootstrap(), rig.settings().topics().events())
                .stream()
                .map(EventRecords::decode)
                .toList();
    }
}
