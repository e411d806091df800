package io.posestream.delivery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.posestream.observe.Stage;
import io.posestream.tracing.Tracing;
import io.posestream.tracing.TracingSettings;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A camera that traces its frames, a tracker, and a collector that takes OTLP. */
class TracingIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CAMERA_SPAN = "00f067aa0ba902b7";

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @BeforeEach
    void start() throws Exception {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody().readAllBytes())
                    .getResourceSpansList()
                    .forEach(resource ->
                            resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList())));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    @Timeout(90)
    void shouldContinueTheCamerasTraceIntoThePosesAndTellTheStagesOnTheWay() {
        String sampled = "00-" + TRACE + "-" + CAMERA_SPAN + "-01";
        String unsampled = "00-" + TRACE + "-" + CAMERA_SPAN + "-00";
        List<ConsumerRecord<byte[], byte[]>> poses;
        try (Tracing tracing = new Tracing(new TracingSettings(endpoint(), 0, "a"));
                DeliveryRig rig = new DeliveryRig(1)) {
            rig.start(
                    rig.settings("a", Guarantee.AT_LEAST_ONCE),
                    streamId -> new HashingPipeline(5),
                    new DeliveryObservers(List.of(tracing)));
            send(rig, 0, Optional.of(sampled));
            send(rig, 1, Optional.of(unsampled));
            send(rig, 2, Optional.empty());
            poses = rig.reader(rig.topics.poses()).await(3).records;
        }

        Map<String, Span> byName = spans.stream().collect(Collectors.toMap(Span::getName, Function.identity()));
        assertThat(byName).containsOnlyKeys("frame", "queue");
        Span frame = requireNonNull(byName.get("frame"));
        assertThat(hex(frame.getTraceId().toByteArray())).isEqualTo(TRACE);
        assertThat(hex(frame.getParentSpanId().toByteArray())).isEqualTo(CAMERA_SPAN);
        assertThat(frame.getEndTimeUnixNano()).isGreaterThan(frame.getStartTimeUnixNano());
        assertThat(requireNonNull(byName.get("queue")).getParentSpanId()).isEqualTo(frame.getSpanId());

        assertThat(poses)
                .extracting(Headers::traceparent)
                .containsExactly("00-" + TRACE + "-" + hex(frame.getSpanId().toByteArray()) + "-01", unsampled, null);
    }

    @Test
    void shouldFollowItsShareOfFramesThatNobodyTraced() {
        try (Tracing tracing = new Tracing(new TracingSettings(endpoint(), 1, "a"))) {
            FrameTrace trace =
                    tracing.tracer().begin(Frames.frame("door", 1, 0, 'N').id(), null, 1);
            FrameTrace.Scope work = trace.enter();
            tracing.completed(Stage.DECODE, 1_000_000);
            work.close();
            tracing.completed(Stage.TRACK, 1_000_000);
            trace.refused("decode", "no picture");
        }

        assertThat(spans).extracting(Span::getName).containsExactlyInAnyOrder("queue", "decode", "frame");
    }

    private static void send(DeliveryRig rig, long seq, Optional<String> traceparent) {
        ProducerRecord<byte[], byte[]> record =
                FrameRecords.encode(rig.topics.frames(), Frames.frame("door", 1, seq, 'N'));
        traceparent.ifPresent(
                header -> record.headers().add(Headers.TRACEPARENT, header.getBytes(StandardCharsets.UTF_8)));
        rig.send(record);
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }
}
