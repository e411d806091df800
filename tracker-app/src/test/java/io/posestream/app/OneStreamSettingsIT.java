package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.observe.StageObserver;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FrameResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Settings of single streams, on real models: four cameras see the same two people for two seconds. */
class OneStreamSettingsIT {
    private static final String CLIP = "sim:?scene=plaza&people=2&fps=10&size=640x360&seconds=2";
    private static final String LIGHTNING = "pose-movenet-lightning-coco17-192x160";
    private static final String THUNDER = "pose-movenet-thunder-coco17-256x192";
    private static Perception perception;

    @BeforeAll
    static void open() {
        Settings settings = SettingsReader.read(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "posestream.engine.type", "onnxruntime",
                        "posestream.models.pose", LIGHTNING,
                        "posestream.stream.latency-budget-ms", "0",
                        "posestream.streams.slow.fps", "5",
                        "posestream.streams.blind.ignore", "0 0 1 1",
                        "posestream.streams.sharp.pose", THUNDER,
                        "posestream.streams.twice.look-ahead-frames", "1"));
        perception = Perception.open(settings, StageObserver.NONE);
    }

    @AfterAll
    static void close() {
        perception.close();
    }

    @Test
    void shouldLookAtEveryPictureOfAStreamWithoutSettings() {
        assertThat(outcomes("usual")).doesNotContainKey(Outcome.THINNED_OUT);
        assertThat(outcomes("usual").get(Outcome.TRACKED)).isGreaterThan(15);
        assertThat(poses("usual"))
                .allSatisfy(frame -> assertThat(frame.model().modelId()).startsWith(LIGHTNING));
    }

    @Test
    void shouldLookAtAsManyPicturesASecondAsOneStreamIsGiven() {
        assertThat(outcomes("slow")).containsEntry(Outcome.THINNED_OUT, 10L);
        assertThat(outcomes("slow").get(Outcome.TRACKED)).isGreaterThan(7);
    }

    @Test
    void shouldLookForNobodyWhereOneStreamSaysSo() {
        assertThat(outcomes("blind")).containsOnlyKeys(Outcome.EMPTY);
    }

    @Test
    void shouldUseAnotherModelForOneStream() {
        assertThat(poses("sharp"))
                .allSatisfy(frame -> assertThat(frame.model().modelId()).startsWith(THUNDER));
    }

    @Test
    void shouldTellOneStreamTwice() {
        List<FrameResult> results = results("twice");

        assertThat(results).filteredOn(FrameResult.Refined.class::isInstance).hasSize(20);
        assertThat(results).filteredOn(FrameResult.Posed.class::isInstance).hasSize(20);
    }

    private static Map<Outcome, Long> outcomes(String stream) {
        return poses(stream).stream().collect(Collectors.groupingBy(PoseFrame::outcome, Collectors.counting()));
    }

    private static List<PoseFrame> poses(String stream) {
        return results(stream).stream()
                .flatMap(result -> result instanceof FrameResult.Posed posed
                        ? List.of(posed.poses()).stream()
                        : List.<PoseFrame>of().stream())
                .toList();
    }

    private static List<FrameResult> results(String stream) {
        List<FrameResult> results = new ArrayList<>();
        try (EncodedSource clip = new Sources().openEncoded(CLIP);
                FramePipeline pipeline = perception.livePipelines().open(stream)) {
            EncodedPicture next;
            for (long seq = 0; (next = clip.next()) != null; seq++) {
                SourceFrame frame = new SourceFrame(
                        new FrameId(stream, 0, seq),
                        next.timeNs(),
                        next.codec(),
                        next.keyFrame(),
                        next.width(),
                        next.height(),
                        next.payload());
                results.addAll(pipeline.process(frame, next.timeNs()));
            }
            results.addAll(pipeline.drain());
        }
        return results;
    }
}
