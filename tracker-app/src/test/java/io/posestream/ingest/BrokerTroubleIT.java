package io.posestream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.broker.BrokerFixture;
import io.posestream.broker.EmbeddedBroker;
import io.posestream.broker.TopicReader;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TopicNames;
import io.posestream.wire.TransportException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTroubleIT {
    @TempDir
    private Path dir;

    @Test
    void shouldNameATopicThatDoesNotExist() {
        String events = BrokerFixture.createTopic("events", 1);
        TopicNames topics = new TopicNames("no-such-frames", "unused", events, "unused", "unused", "unused");

        assertThatThrownBy(() -> FramePublisher.connect(IngestStage.kafka(), topics))
                .isInstanceOf(TransportException.class)
                .hasMessage("cannot use topic no-such-frames at " + BrokerFixture.bootstrap()
                        + ": the topic does not exist; create it or correct its name");
    }

    @Test
    void shouldSayThatNobodyAnswers() {
        Map<String, String> nobody = Map.of(
                "bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", "500", "request.timeout.ms", "300");

        assertThatThrownBy(() -> FramePublisher.connect(nobody, TopicNames.DEFAULT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("at 127.0.0.1:1: the broker does not answer; check that it runs there");
    }

    @Test
    void shouldLoseAndRepeatNothingWhenTheBrokerRestarts() throws Exception {
        EmbeddedBroker first = EmbeddedBroker.start(dir, 0, 0, Map.of());
        int port = Integer.parseInt(first.bootstrap().substring("127.0.0.1:".length()));
        createTopics(first.bootstrap());
        try (FramePublisher publisher = connect(first.bootstrap(), Map.of())) {
            CompletableFuture<IngestSummary> running = ingest(publisher, 150);
            TimeUnit.MILLISECONDS.sleep(500);
            first.close();
            try (EmbeddedBroker second = EmbeddedBroker.start(dir, port, 0, Map.of())) {
                assertThat(running.get(30, TimeUnit.SECONDS).frames()).isEqualTo(150);
                assertThat(TopicReader.readAll(second.bootstrap(), TopicNames.DEFAULT.frames()))
                        .extracting(record -> FrameRecords.decode(record).id().frameSeq())
                        .containsExactlyElementsOf(
                                LongStream.range(0, 150).boxed().toList());
            }
        }
    }

    @Test
    void shouldEndWithASentenceWhenTheBrokerStaysAway() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(dir, 0, 0, Map.of());
        createTopics(broker.bootstrap());
        Map<String, String> impatient =
                Map.of("delivery.timeout.ms", "1500", "request.timeout.ms", "1000", "max.block.ms", "1000");
        try (FramePublisher publisher = connect(broker.bootstrap(), impatient)) {
            CompletableFuture<IngestSummary> running = ingest(publisher, 1000);
            TimeUnit.MILLISECONDS.sleep(300);
            broker.close();

            assertThatThrownBy(() -> running.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(TransportException.class)
                    .hasMessageContaining("cannot publish to topic posestream.")
                    .hasMessageContaining("the broker does not answer");
        }
    }

    private static CompletableFuture<IngestSummary> ingest(FramePublisher publisher, int pictures) {
        CameraIngest ingest = new CameraIngest(
                IngestSettings.once("gate-7"),
                () -> ScriptedSource.file(pictures, 10, 1000),
                publisher,
                IngestObserver.NONE);
        return CompletableFuture.supplyAsync(ingest::run);
    }

    private static FramePublisher connect(String bootstrap, Map<String, String> settings) {
        Map<String, String> kafka = new HashMap<>(settings);
        kafka.put("bootstrap.servers", bootstrap);
        return FramePublisher.connect(kafka, TopicNames.DEFAULT);
    }

    private static void createTopics(String bootstrap) {
        try (TopicAdmin admin = new TopicAdmin(Map.of("bootstrap.servers", bootstrap))) {
            assertThat(admin.ensure(TopicLayout.of(TopicNames.DEFAULT, 1)).created())
                    .hasSize(9);
        }
    }
}
