package io.posestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.observe.Stage;
import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final long MS = 1_000_000;

    private final Metrics metrics = new Metrics(new MetricsSettings(2, Optional.empty(), 1_000, Map.of("site", "lab")));

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void shouldCountEachFrameByItsOutcome() {
        posed("door", Outcome.TRACKED);
        posed("door", Outcome.TRACKED);
        posed("door", Outcome.DROPPED_LATE);

        assertThat(figure("posestream_frames_total", "door", "outcome=\"tracked\""))
                .isEqualTo(2);
        assertThat(figure("posestream_frames_total", "door", "outcome=\"dropped_late\""))
                .isEqualTo(1);
        assertThat(figure("posestream_frames_total", "door", "outcome=\"decode_gap\""))
                .isZero();
    }

    @Test
    void shouldSortLatenciesIntoBuckets() {
        metrics.delivery().posed("door", Outcome.TRACKED, 90 * MS, 20 * MS);
        metrics.delivery().posed("door", Outcome.TRACKED, 700 * MS, 20 * MS);

        assertThat(figure("posestream_latency_seconds_bucket", "door", "revision=\"0\"", "le=\"0.1\""))
                .isEqualTo(1);
        assertThat(figure("posestream_latency_seconds_bucket", "door", "revision=\"0\"", "le=\"1.0\""))
                .isEqualTo(2);
        assertThat(figure("posestream_latency_seconds_sum", "door", "revision=\"0\""))
                .isEqualTo(0.79);
    }

    @Test
    void shouldCountAGapOnceHoweverManyFramesItLasts() {
        for (Outcome outcome : List.of(
                Outcome.DECODE_GAP,
                Outcome.DECODE_GAP,
                Outcome.DROPPED_LATE,
                Outcome.DECODE_GAP,
                Outcome.TRACKED,
                Outcome.DECODE_GAP)) {
            posed("door", outcome);
        }

        assertThat(figure("posestream_decode_gaps_total", "door")).isEqualTo(2);
    }

    @Test
    void shouldGiveStreamsBeyondTheBoundOneName() {
        for (String stream : List.of("one", "two", "three", "four")) {
            posed(stream, Outcome.EMPTY);
            metrics.delivery().laneDepth(stream, 3, 30);
        }

        assertThat(figure("posestream_frames_total", "two", "outcome=\"empty\""))
                .isEqualTo(1);
        assertThat(figure("posestream_frames_total", "other", "outcome=\"empty\""))
                .isEqualTo(2);
        assertThat(figure("posestream_queue_frames", "other")).isEqualTo(6);
        assertThat(metrics.scrape()).doesNotContain("three").doesNotContain("four");
    }

    @Test
    void shouldShowAStoppedCameraAfterItsLaneIsGoneAndForgetOneThatMoved() {
        posed("stopped", Outcome.EMPTY);
        posed("moved", Outcome.EMPTY);

        metrics.delivery().event(new StreamEvent("stopped", 1, 0, EventKind.STREAM_STALLED, 0, ""));
        metrics.delivery().event(new StreamEvent("stopped", 1, 0, EventKind.STREAM_ENDED, 0, ""));
        metrics.delivery().laneClosed("stopped");
        metrics.delivery().laneClosed("moved");

        assertThat(figure("posestream_stream_flowing", "stopped")).isZero();
        assertThat(figure("posestream_stream_changes_total", "stopped", "change=\"stalled\""))
                .isEqualTo(1);
        assertThat(metrics.scrape()).doesNotContain("stream=\"moved\"");
        assertThat(figure("posestream_streams", "")).isZero();

        posed("stopped", Outcome.EMPTY);
        assertThat(figure("posestream_stream_flowing", "stopped")).isEqualTo(1);
        assertThat(figure("posestream_frames_total", "stopped", "outcome=\"empty\""))
                .isEqualTo(2);
    }

    @Test
    void shouldLetANewStreamTakeTheSeriesOfOneThatEnded() {
        posed("first", Outcome.EMPTY);
        posed("second", Outcome.EMPTY);
        metrics.delivery().event(new StreamEvent("first", 1, 0, EventKind.STREAM_ENDED, 0, ""));
        metrics.delivery().laneClosed("first");

        posed("third", Outcome.EMPTY);

        assertThat(figure("posestream_frames_total", "third", "outcome=\"empty\""))
                .isEqualTo(1);
        assertThat(metrics.scrape()).doesNotContain("stream=\"first\"");
    }

    @Test
    void shouldMeasureHowARestingPersonTrembles() {
        // One stands still for three seconds of ten frames, each point two pixels to and fro; 200 px tall.
        IntStream.range(0, 30).forEach(i -> metrics.delivery().told(standing(i * 100L, 2f * (i % 2)), List.of()));

        double trembling =
                figure("posestream_jitter_at_rest_sum", "door") / figure("posestream_jitter_at_rest_count", "door");
        assertThat(trembling).isEqualTo(10);
        assertThat(figure("posestream_tracks_active", "door")).isEqualTo(1);
    }

    @Test
    void shouldNotTakeWalkingForTrembling() {
        IntStream.range(0, 30).forEach(i -> metrics.delivery().told(standing(i * 100L, 8f * i), List.of()));

        assertThat(figure("posestream_jitter_at_rest_count", "door")).isZero();
    }

    @Test
    void shouldTellStagesAndBatches() {
        metrics.stages().completed(Stage.DECODE, 3 * MS);
        metrics.stages().batched("pose", 6, 8, MS, 2);

        assertThat(figure("posestream_stage_time_seconds_sum", "", "stage=\"decode\""))
                .isEqualTo(0.003);
        assertThat(figure("posestream_batch_fill_sum", "", "model=\"pose\"")).isEqualTo(0.75);
        assertThat(figure("posestream_batch_items_bucket", "", "model=\"pose\"", "le=\"4.0\""))
                .isZero();
        assertThat(figure("posestream_batch_items_bucket", "", "model=\"pose\"", "le=\"8.0\""))
                .isEqualTo(1);
        assertThat(figure("posestream_batch_queue", "", "model=\"pose\"")).isEqualTo(2);
    }

    @Test
    void shouldPutTheCommonTagsOnEverySeries() {
        assertThat(metrics.scrape().lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("site=\"lab\""));
    }

    private void posed(String stream, Outcome outcome) {
        metrics.delivery().posed(stream, outcome, 10 * MS, 5 * MS);
    }

    /** The value of the one series that has all of these; an empty stream = any. */
    private double figure(String name, String stream, String... labels) {
        List<String> lines = metrics.scrape()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> stream.isEmpty() || line.contains("stream=\"" + stream + "\""))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
        assertThat(lines).as(name + " of " + stream).hasSize(1);
        return Double.parseDouble(lines.get(0).substring(lines.get(0).lastIndexOf(' ') + 1));
    }

    private static PoseFrame standing(long timeMs, float x) {
        Pose pose = new Pose(IntStream.range(0, 17)
                .mapToObj(i -> Keypoint.seen(100 + x, 100 + 10 * i, 0.9f))
                .toList());
        Box box = new Box(80 + x, 100, 40, 200);
        return new PoseFrame(
                new FrameId("door", 1, timeMs),
                TimeUnit.MILLISECONDS.toNanos(timeMs),
                0,
                0,
                640,
                480,
                "body-pose/coco-17",
                new ModelInfo("m", "e", "p"),
                0,
                Outcome.TRACKED,
                "",
                false,
                List.of(new TrackedPerson(1, TrackState.CONFIRMED, 0.9f, box, pose, pose)));
    }
}
