package io.posestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.posestream.frame.Outcome;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OtlpPushTest {

    @Test
    void shouldSendTheSameMetersToACollector() throws Exception {
        BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/metrics", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        URI endpoint = URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/metrics");
        try (Metrics metrics = new Metrics(new MetricsSettings(10, Optional.of(endpoint), 1_000, Map.of()))) {
            metrics.delivery().posed("door", Outcome.TRACKED, 1, 1);

            byte[] body = received.poll(20, TimeUnit.SECONDS);

            assertThat(body).as("a request within 20 s").isNotNull();
            assertThat(names(body)).contains("posestream.frames", "posestream.latency", "jvm.memory.used");
            assertThat(metrics.scrape()).contains("posestream_frames_total");
        } finally {
            collector.stop(0);
        }
    }

    private static List<String> names(byte[] body) throws Exception {
        return ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList().stream()
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(scope -> scope.getMetricsList().stream())
                .map(Metric::getName)
                .toList();
    }
}
