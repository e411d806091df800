package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.broker.BrokerFixture;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real tracker on a real broker, watched through its own addresses. */
class OperationsIT {
    private static final String CLIP = "sim:?scene=plaza&people=2&fps=10&size=640x360&seconds=3";
    private static final int FRAMES = 30;

    private final Map<String, String> kafka = Map.of("bootstrap.servers", BrokerFixture.bootstrap());
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Timeout(180)
    void shouldShowACameraComeAndGoInMetricsAndHealth() throws Exception {
        Settings settings = settings();
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.ensure(TopicLayout.of(Topics.names(settings), 1));
        }
        try (Operations operations = Operations.open(settings)) {
            URI address = operations.address().orElseThrow();
            assertThat(status(address, "health/live")).isEqualTo(200);
            assertThat(status(address, "health/started")).as("no models yet").isEqualTo(503);
            try (TrackerService tracker = TrackerService.open(
                    settings, kafka, operations.delivery(DeliveryObserver.NONE), operations.stages())) {
                operations.modelsReady(tracker);
                Thread running = new Thread(tracker::run, "tracker");
                running.start();
                await(() -> status(address, "health/ready") == 200);

                send(settings.topics().frames());
                await(() -> figure(address, "posestream_latency_seconds_count", "revision=\"0\"") == FRAMES);
                assertBusy(address);

                await(() -> figure(address, "posestream_stream_flowing") == 0);
                assertThat(streamState(address)).isEqualTo("stalled");
                tracker.stop();
                running.join();
            }
        }
    }

    private void assertBusy(URI address) throws Exception {
        assertThat(figure(address, "posestream_frames_read_total")).isEqualTo(FRAMES);
        assertThat(figure(address, "posestream_frames_total", "outcome=\"tracked\""))
                .isGreaterThan(FRAMES / 2);
        assertThat(figure(address, "posestream_tracks_active")).isEqualTo(2);
        assertThat(figure(address, "posestream_track_changes_total", "change=\"started\""))
                .isEqualTo(2);
        assertThat(figure(address, "posestream_stage_time_seconds_count", "stage=\"decode\""))
                .isEqualTo(FRAMES);
        assertThat(figure(address, "posestream_batch_items_sum", "model=\"pose\""))
                .isGreaterThan(FRAMES);
        assertThat(figure(address, "posestream_memory_resident_bytes")).isGreaterThan(1e8);
        assertThat(figure(address, "posestream_health", "check=\"ready\"")).isEqualTo(1);
        assertThat(figure(address, "posestream_build", "engine=\"onnxruntime\""))
                .isEqualTo(1);
        assertThat(get(address, "metrics").body())
                .contains("kafka_consumer_fetch_manager_records_lag_max")
                .contains("kafka_producer_record_send_total")
                .contains("jvm_memory_used_bytes")
                .contains("instance_id=\"watched\"");
    }

    private String streamState(URI address) throws Exception {
        JsonNode report =
                new ObjectMapper().readTree(get(address, "health/ready").body());
        return report.at("/streams/0/state").asText();
    }

    /** The value of the one series of the test's camera, or without a camera, that has the label. */
    private double figure(URI address, String name, String... labels) throws IOException, InterruptedException {
        List<String> lines = get(address, "metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> !line.contains("stream=") || line.contains("stream=\"door\""))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
        return lines.size() == 1
                ? Double.parseDouble(lines.get(0).substring(lines.get(0).lastIndexOf(' ') + 1))
                : Double.NaN;
    }

    private int status(URI address, String path) throws IOException, InterruptedException {
        return get(address, path).statusCode();
    }

    private HttpResponse<String> get(URI address, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void send(String topic) {
        try (EncodedSource clip = new Sources().openEncoded(CLIP);
                KafkaProducer<byte[], byte[]> camera =
                        new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            EncodedPicture next;
            for (long seq = 0; (next = clip.next()) != null; seq++) {
                SourceFrame frame = new SourceFrame(
                        new FrameId("door", 1, seq),
                        next.timeNs(),
                        next.codec(),
                        next.keyFrame(),
                        next.width(),
                        next.height(),
                        next.payload());
                Future<RecordMetadata> unused = camera.send(FrameRecords.encode(topic, frame));
            }
        }
    }

    private static Settings settings() {
        Map<String, String> values = new HashMap<>();
        for (String topic : List.of(
                "frames", "poses", "events", "dead-letters", "truth", "state", "sequences", "rollups", "alerts")) {
            values.put("posestream.topics." + topic, BrokerFixture.uniqueName(topic));
        }
        values.put("posestream.delivery.group", BrokerFixture.uniqueName("group"));
        values.put("posestream.delivery.instance", "watched");
        values.put("posestream.delivery.stall-ms", "1500");
        values.put("posestream.engine.type", "onnxruntime");
        values.put("posestream.models.pose", "pose-movenet-lightning-coco17-192x160");
        values.put("posestream.stream.latency-budget-ms", "0");
        values.put("posestream.metrics.port", "0");
        return SettingsReader.read(Optional.empty(), Map.of(), values);
    }
}
