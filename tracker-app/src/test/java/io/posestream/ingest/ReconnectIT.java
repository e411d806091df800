package io.posestream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.EventKind;
import io.posestream.frame.StreamEvent;
import io.posestream.image.EncodedSource;
import io.posestream.image.SourceException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconnectIT {
    private static final ReconnectPolicy THRICE = new ReconnectPolicy(3, Duration.ofMillis(20), Duration.ofMillis(100));

    private final IngestStage stage = new IngestStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void shouldGoOnAfterACameraThatBreaksTwice() {
        Deque<Supplier<EncodedSource>> camera = new ArrayDeque<>(List.of(
                () -> ScriptedSource.camera(10),
                ReconnectIT::unreachable,
                () -> ScriptedSource.camera(5),
                () -> ScriptedSource.file(3, 1, 100)));

        IngestSummary summary = ingest(THRICE, camera).run();

        assertThat(summary.frames()).isEqualTo(18);
        assertThat(summary.reconnects()).isEqualTo(3);
        assertThat(stage.frames())
                .extracting(frame -> frame.id().frameSeq())
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 11L, 12L, 13L, 14L, 15L, 17L, 18L, 19L);
        assertThat(stage.frames()).extracting(frame -> frame.id().epoch()).containsOnly(epoch());
        assertThat(stage.events())
                .extracting(StreamEvent::kind)
                .containsExactly(
                        EventKind.STREAM_STARTED,
                        EventKind.SOURCE_RECONNECTING,
                        EventKind.SOURCE_RECONNECTING,
                        EventKind.STREAM_RESUMED,
                        EventKind.SOURCE_RECONNECTING,
                        EventKind.STREAM_RESUMED,
                        EventKind.STREAM_ENDED);
        assertThat(stage.events().get(1).detail())
                .matches("camera rtsp://gate-7 cannot be read on: connection reset; attempt 1 in \\d+ ms");
        assertThat(stage.events().get(2).detail())
                .matches("camera rtsp://gate-7 cannot be reached; attempt 2 in \\d+ ms");
        assertThat(stage.events().get(4).detail()).contains("attempt 1 in");
        assertThat(stage.states)
                .containsExactly(
                        IngestState.OPENING,
                        IngestState.RUNNING,
                        IngestState.RECONNECTING,
                        IngestState.RECONNECTING,
                        IngestState.RUNNING,
                        IngestState.RECONNECTING,
                        IngestState.RUNNING,
                        IngestState.ENDED);
    }

    @Test
    void shouldTakeASilentEndOfACameraForABreak() {
        Deque<Supplier<EncodedSource>> camera = new ArrayDeque<>(
                List.of(() -> ScriptedSource.camera(2).endingInOrder(), () -> ScriptedSource.file(2, 1, 100)));

        assertThat(ingest(THRICE, camera).run().reconnects()).isEqualTo(1);

        assertThat(stage.events().get(1).detail()).startsWith("source gate-7 ended its live stream; attempt 1");
    }

    @Test
    void shouldGiveUpAfterTheLastAttempt() {
        Deque<Supplier<EncodedSource>> camera = new ArrayDeque<>(List.of(
                () -> ScriptedSource.camera(2),
                ReconnectIT::unreachable,
                ReconnectIT::unreachable,
                ReconnectIT::unreachable));

        assertThatThrownBy(ingest(THRICE, camera)::run)
                .isInstanceOf(SourceException.class)
                .hasMessage("camera rtsp://gate-7 cannot be reached");

        stage.publisher.flush();
        assertThat(stage.events())
                .last()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(EventKind.STREAM_ENDED));
        assertThat(stage.states).last().isEqualTo(IngestState.FAILED);
        assertThat(camera).isEmpty();
    }

    @Test
    void shouldNotTryAgainWhenAFileIsMissing() {
        Deque<Supplier<EncodedSource>> file = new ArrayDeque<>(List.of(ReconnectIT::unreachable));

        assertThatThrownBy(ingest(ReconnectPolicy.NEVER, file)::run).isInstanceOf(SourceException.class);

        assertThat(stage.events()).isEmpty();
    }

    @Test
    void shouldRefuseAFileWithoutPictures() {
        Deque<Supplier<EncodedSource>> file = new ArrayDeque<>(List.of(() -> ScriptedSource.file(0, 1, 100)));

        assertThatThrownBy(ingest(ReconnectPolicy.NEVER, file)::run)
                .isInstanceOf(SourceException.class)
                .hasMessage("source gate-7 holds no picture; give a file with at least one");
    }

    @Test
    void shouldStopAtOnceWhileItWaitsToReconnect() throws Exception {
        ReconnectPolicy slow = new ReconnectPolicy(9, Duration.ofMinutes(5), Duration.ofMinutes(5));
        Deque<Supplier<EncodedSource>> camera = new ArrayDeque<>(List.of(() -> ScriptedSource.camera(2)));
        CameraIngest ingest = ingest(slow, camera);
        CompletableFuture<IngestSummary> running = CompletableFuture.supplyAsync(ingest::run);
        awaitReconnecting();

        ingest.stop();

        assertThat(running.get(5, TimeUnit.SECONDS).frames()).isEqualTo(2);
        assertThat(stage.events())
                .last()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("stopped"));
    }

    @Test
    void shouldTakeAnInterruptForAStopAndHandItOn() throws Exception {
        ReconnectPolicy slow = new ReconnectPolicy(9, Duration.ofMinutes(5), Duration.ofMinutes(5));
        Deque<Supplier<EncodedSource>> camera = new ArrayDeque<>(List.of(() -> ScriptedSource.camera(2)));
        CompletableFuture<Boolean> interruptedAfterwards = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            ingest(slow, camera).run();
            interruptedAfterwards.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        awaitReconnecting();

        thread.interrupt();

        assertThat(interruptedAfterwards.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(stage.frames()).hasSize(2);
    }

    private void awaitReconnecting() throws InterruptedException {
        while (!stage.states.contains(IngestState.RECONNECTING)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private CameraIngest ingest(ReconnectPolicy policy, Deque<Supplier<EncodedSource>> openings) {
        IngestSettings settings = new IngestSettings("gate-7", 0, false, policy);
        return new CameraIngest(settings, () -> openings.remove().get(), stage.publisher, stage);
    }

    private long epoch() {
        return stage.events().get(0).epoch();
    }

    private static EncodedSource unreachable() {
        throw new SourceException("camera rtsp://gate-7 cannot be reached");
    }
}
