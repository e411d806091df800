package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.BrokerFixture;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.image.EncodedPicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole tracker with real decoder and models: key frames 2 s apart, a look-ahead of two frames, sudden ends. */
@Timeout(240)
class RecoveryIT {
    private static final int FRAMES = 60;
    private static final int KEY_FRAME_INTERVAL = 20;
    private static final String SCENE = "sim:?scene=plaza&people=3&fps=10&seconds=6&size=480x270&seed=4";
    private static final List<EncodedPicture> CLIP = RecoveryRig.clip(SCENE, KEY_FRAME_INTERVAL);

    @TempDir
    private Path dir;

    @Test
    void shouldGoOnInTheMiddleOfAGroupOfPicturesWithTheSamePeople() throws Exception {
        RecoveryRig calm = new RecoveryRig(1, "exactly-once");
        calm.send("gate", 0, 0, CLIP);
        runUntil(calm, FRAMES);
        RecoveryRig rough = new RecoveryRig(1, "exactly-once");
        rough.send("gate", 0, 0, CLIP);

        runUntil(rough, KEY_FRAME_INTERVAL + 7);
        int atFirstKill = RecoveryRig.of(rough.told(), "gate", 0).size();
        runUntil(rough, Math.min(FRAMES - 5, atFirstKill + 15));
        runUntil(rough, FRAMES);

        List<PoseFrame> told = RecoveryRig.of(rough.told(), "gate", 0);
        assertThat(atFirstKill).as("killed in the middle").isLessThan(FRAMES);
        assertThat(RecoveryRig.sequence(told)).as("each once, in order").containsExactlyElementsOf(numbers(FRAMES));
        assertThat(told).extracting(PoseFrame::outcome).doesNotContain(Outcome.DECODE_GAP);
        assertThat(told).noneMatch(PoseFrame::suspect);
        assertThat(RecoveryRig.ids(told))
                .as("who is seen in each frame")
                .isEqualTo(RecoveryRig.ids(RecoveryRig.of(calm.told(), "gate", 0)));
        List<PoseFrame> refined = RecoveryRig.of(rough.told(), "gate", 1);
        assertThat(RecoveryRig.sequence(refined)).containsExactlyElementsOf(numbers(refined.size()));
        assertThat(refined).hasSizeGreaterThanOrEqualTo(FRAMES - 2);
    }

    /** One key frame for ever: what is read again is bounded, and the price is told. */
    @Test
    void shouldBeginInTheMiddleOfAnEndlessGroupOfPictures() throws Exception {
        RecoveryRig rig = new RecoveryRig(1, "exactly-once");
        rig.values.put("posestream.delivery.recovery.max-frames", "32");
        rig.send("gate", 0, 0, RecoveryRig.clip(SCENE, 10 * FRAMES));

        runUntil(rig, 45);
        runUntil(rig, FRAMES);

        List<PoseFrame> told = RecoveryRig.of(rig.told(), "gate", 0);
        assertThat(RecoveryRig.sequence(told)).containsExactlyElementsOf(numbers(FRAMES));
        assertThat(told).extracting(PoseFrame::outcome).doesNotContain(Outcome.DECODE_GAP);
        assertThat(told.subList(0, 40)).noneMatch(PoseFrame::suspect);
        assertThat(told.get(FRAMES - 1).suspect()).isTrue();
        assertThat(RecoveryRig.ids(told).get(FRAMES - 1L))
                .as("people keep their ids")
                .containsAnyElementsOf(
                        Objects.requireNonNull(RecoveryRig.ids(told).get(40L)));
    }

    /** Until so many frames are answered; then the process is killed. */
    private void runUntil(RecoveryRig rig, int answered) throws Exception {
        Path log = dir.resolve("tracker.log");
        Process tracker = KilledTracker.start(BrokerFixture.bootstrap(), rig.values, log.toFile());
        try {
            RecoveryRig.await(
                    () -> !tracker.isAlive()
                            || RecoveryRig.of(rig.told(), "gate", 0).size() >= answered,
                    60);
            assertThat(tracker.isAlive()).as(Files.readString(log)).isTrue();
        } finally {
            tracker.destroyForcibly().waitFor();
        }
    }

    @Test
    void shouldKeepPeopleWhenAnInstanceComesAndGoes() throws Exception {
        RecoveryRig rig = new RecoveryRig(2, "at-least-once");
        List<String> streams = List.of("gate", "yard");
        try (TrackerService a = rig.open("a", DeliveryObserver.NONE);
                TrackerService b = rig.open("b", DeliveryObserver.NONE)) {
            Thread runningA = start(a);
            feed(rig, streams, 0, 25);
            Thread runningB = start(b);
            RecoveryRig.await(
                    () -> rig.told().stream().filter(f -> f.revision() == 0).count() >= 50, 60);
            feed(rig, streams, 25, 45);
            RecoveryRig.await(
                    () -> rig.told().stream().filter(f -> f.revision() == 0).count() >= 90, 60);
            b.stop();
            runningB.join();
            feed(rig, streams, 45, FRAMES);
            RecoveryRig.await(
                    () -> rig.told().stream().filter(f -> f.revision() == 0).count() >= 2 * FRAMES, 60);
            a.stop();
            runningA.join();
        }

        List<PoseFrame> told = rig.told();
        for (String stream : streams) {
            assertThat(RecoveryRig.sequence(RecoveryRig.of(told, stream, 0)))
                    .as(stream)
                    .containsExactlyElementsOf(numbers(FRAMES));
            assertThat(RecoveryRig.of(told, stream, 0))
                    .extracting(PoseFrame::outcome)
                    .doesNotContain(Outcome.DECODE_GAP);
        }
        Map<Long, List<Long>> gate = RecoveryRig.ids(RecoveryRig.of(told, "gate", 0));
        assertThat(gate)
                .as("the same pictures, the same people")
                .isEqualTo(RecoveryRig.ids(RecoveryRig.of(told, "yard", 0)));
        assertThat(gate.get(FRAMES - 1L)).isNotEmpty();
    }

    private static void feed(RecoveryRig rig, List<String> streams, int from, int to) {
        for (int i = 0; i < streams.size(); i++) {
            rig.send(streams.get(i), i, from, CLIP.subList(from, to));
        }
    }

    private static Thread start(TrackerService tracker) {
        Thread running = new Thread(tracker::run, "tracker");
        running.start();
        return running;
    }

    private static List<Long> numbers(int count) {
        return LongStream.range(0, count).boxed().toList();
    }
}
