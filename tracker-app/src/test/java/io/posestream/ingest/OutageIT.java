package io.posestream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.broker.EmbeddedBroker;
import io.posestream.broker.TopicReader;
import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.spool.SpoolSettings;
import io.posestream.wire.EventRecords;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real broker goes away under a running camera. */
@Timeout(180)
class OutageIT {
    private static final long PLENTY = 64 << 20;

    @TempDir
    private Path dir;

    private EmbeddedBroker broker;
    private int port;

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0, 0, Map.of());
        port = Integer.parseInt(broker.bootstrap().substring("127.0.0.1:".length()));
        try (TopicAdmin admin = new TopicAdmin(kafka())) {
            admin.ensure(TopicLayout.of(TopicNames.DEFAULT, 1));
        }
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void shouldSendAllInOrderWhenTheBrokerIsBackAfterFiveSeconds() throws Exception {
        try (FramePublisher publisher = connect(PLENTY)) {
            CompletableFuture<IngestSummary> running = ingest(publisher, 400);
            TimeUnit.MILLISECONDS.sleep(500);
            broker.close();
            TimeUnit.SECONDS.sleep(5);
            returnOfTheBroker();

            assertThat(running.get()).isEqualTo(new IngestSummary(400, 400_000, 0, 0, 0, 0));
        }
        assertThat(numbers(frames())).containsExactlyElementsOf(range(0, 400));
        assertThat(resumed()).singleElement().asString().contains("kept, 0 of them dropped, the others sent in order");
    }

    @Test
    void shouldDropTheOldestAndCountThemWhenTheDiskQueueIsFull() throws Exception {
        IngestSummary summary;
        try (FramePublisher publisher = connect(64 << 10)) {
            CompletableFuture<IngestSummary> running = ingest(publisher, 400);
            TimeUnit.MILLISECONDS.sleep(500);
            broker.close();
            TimeUnit.SECONDS.sleep(6);
            returnOfTheBroker();
            summary = running.get();
        }
        List<Long> arrived = numbers(frames());

        assertThat(summary.dropped()).isPositive();
        assertThat(summary.frames() + summary.dropped()).isEqualTo(400);
        assertThat(arrived)
                .hasSize((int) summary.frames())
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(399L);
        assertThat(resumed()).singleElement().asString().contains(", " + summary.dropped() + " of them dropped");
    }

    @Test
    void shouldSendWhatAnEarlierProcessLeftBeforeItsOwn() throws Exception {
        try (FramePublisher publisher = connect(PLENTY)) {
            CompletableFuture<IngestSummary> running = ingest(publisher, 100);
            TimeUnit.MILLISECONDS.sleep(500);
            broker.close();

            IngestSummary summary = running.get();
            assertThat(summary.waiting()).isPositive();
            assertThat(summary.frames() + summary.waiting()).isEqualTo(100);
        }
        try (FramePublisher publisher = connect(PLENTY)) {
            CompletableFuture<IngestSummary> running = ingest(publisher, 200);
            TimeUnit.SECONDS.sleep(1);
            returnOfTheBroker();

            assertThat(running.get()).isEqualTo(new IngestSummary(200, 200_000, 0, 0, 0, 0));
        }
        List<FrameId> arrived = frames();
        assertThat(numbers(arrived.subList(0, 100))).containsExactlyElementsOf(range(0, 100));
        assertThat(numbers(arrived.subList(100, arrived.size()))).containsExactlyElementsOf(range(0, 200));
        assertThat(arrived).extracting(FrameId::epoch).isSorted();
    }

    @Test
    void shouldLoseNothingWhenIngestIsKilledWhileTheBrokerIsAway() throws Exception {
        Process killed = IngestProcess.start(
                broker.bootstrap(), dir.resolve("spool"), dir.resolve("log").toFile());
        try {
            while (killed.isAlive() && frames().size() < 20) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            broker.close();
            TimeUnit.SECONDS.sleep(5);
        } finally {
            killed.destroyForcibly().waitFor();
        }
        returnOfTheBroker();
        try (FramePublisher publisher = connect(PLENTY)) {
            ingest(publisher, 10).get();
        }
        List<FrameId> arrived = frames().stream().distinct().toList();
        int ofTheKilled = arrived.size() - 10;
        assertThat(ofTheKilled).isGreaterThan(150);
        assertThat(numbers(arrived.subList(0, ofTheKilled))).containsExactlyElementsOf(range(0, ofTheKilled));
        assertThat(numbers(arrived.subList(ofTheKilled, arrived.size()))).containsExactlyElementsOf(range(0, 10));
    }

    private static CompletableFuture<IngestSummary> ingest(FramePublisher publisher, int pictures) {
        CameraIngest ingest = new CameraIngest(
                IngestSettings.once("gate-7"),
                () -> ScriptedSource.file(pictures, 20, 1000),
                publisher,
                IngestObserver.NONE);
        return CompletableFuture.supplyAsync(ingest::run);
    }

    private FramePublisher connect(long maxBytes) {
        SpoolSettings spool = new SpoolSettings(dir.resolve("spool"), maxBytes, Duration.ofMinutes(5));
        return FramePublisher.connect(kafka(), TopicNames.DEFAULT, spool);
    }

    private void returnOfTheBroker() {
        broker = EmbeddedBroker.start(dir.resolve("broker"), port, 0, Map.of());
    }

    private Map<String, String> kafka() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port);
    }

    private List<FrameId> frames() {
        return TopicReader.readAll(broker.bootstrap(), TopicNames.DEFAULT.frames()).stream()
                .map(record -> FrameRecords.decode(record).id())
                .toList();
    }

    private List<String> resumed() {
        return TopicReader.readAll(broker.bootstrap(), TopicNames.DEFAULT.events()).stream()
                .map(EventRecords::decode)
                .filter(event -> event.kind() == EventKind.STREAM_RESUMED)
                .map(event -> event.detail())
                .toList();
    }

    private static List<Long> numbers(List<FrameId> ids) {
        return ids.stream().map(FrameId::frameSeq).toList();
    }

    private static List<Long> range(long from, long end) {
        return LongStream.range(from, end).boxed().toList();
    }
}
