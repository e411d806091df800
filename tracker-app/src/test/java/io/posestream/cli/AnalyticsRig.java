package io.posestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.posestream.app.AnalyticsService;
import io.posestream.app.DeliveryStats;
import io.posestream.app.TrackerService;
import io.posestream.broker.BrokerFixture;
import io.posestream.broker.TopicReader;
import io.posestream.config.Settings;
import io.posestream.config.SettingsReader;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.StreamRollup;
import io.posestream.observe.StageObserver;
import io.posestream.wire.RollupRecords;
import io.posestream.wire.SequenceRecords;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Cameras, tracker and analytics on topics of their own. */
final class AnalyticsRig {
    static final int STEPS = 16;
    private static final int FPS = 10;
    private static final int PATIENCE_S = 60;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> kafka = Map.of("bootstrap.servers", BrokerFixture.bootstrap());
    private int posesSoFar;

    AnalyticsRig(Path folder) {
        for (String topic : List.of(
                "frames", "poses", "events", "dead-letters", "truth", "state", "sequences", "rollups", "alerts")) {
            values.put("topics." + topic, BrokerFixture.uniqueName(topic));
        }
        values.put("delivery.group", BrokerFixture.uniqueName("group"));
        values.put("models.pose", "pose-movenet-lightning-coco17-192x160");
        values.put("stream.latency-budget-ms", "0");
        values.put("smoothing.look-ahead-frames", "1");
        values.put("analytics.group", BrokerFixture.uniqueName("analytics"));
        values.put("analytics.state-folder", folder.toString());
        values.put("analytics.query.port", "0");
        values.put("analytics.idle-ms", "4000");
        values.put("analytics.sequences.steps", Integer.toString(STEPS));
        values.put("analytics.sequences.fps", Integer.toString(FPS));
        assertThat(run("topics", "create", "--partitions", "2")).isEqualTo(ExitCode.OK);
    }

    /** Sends so many frames of a simulated camera and waits until they are told and refined. */
    void track(String stream, int frames, int seed) throws InterruptedException {
        String source =
                "sim:?scene=plaza&people=2&fps=" + FPS + "&size=480x270&seconds=" + frames / FPS + "&seed=" + seed;
        assertThat(run("ingest", source, "--stream", stream, "--rate", "0")).isEqualTo(ExitCode.OK);
        posesSoFar += 2 * frames;
        try (TrackerService tracker = TrackerService.open(settings(), kafka, new DeliveryStats(), StageObserver.NONE)) {
            CompletableFuture<Void> running = CompletableFuture.runAsync(tracker::run);
            await(() -> read("poses").size() >= posesSoFar - 1, running);
            tracker.stop();
            running.join();
        }
    }

    /** Runs the analytics until enough is told; then says who is there. */
    JsonNode analyse(BooleanSupplier enough) throws InterruptedException, IOException {
        try (AnalyticsService analytics = AnalyticsService.open(settings(), kafka)) {
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> {
                try {
                    analytics.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            await(enough, running);
            HttpRequest who = HttpRequest.newBuilder(analytics.address()).build();
            return new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(who, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    List<PoseSequence> sequences() {
        return read("sequences").stream().map(SequenceRecords::decode).toList();
    }

    List<StreamRollup> rollups() {
        return read("rollups").stream().map(RollupRecords::decode).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        return TopicReader.readAll(BrokerFixture.bootstrap(), String.valueOf(values.get("topics." + topic)));
    }

    private static void await(BooleanSupplier enough, CompletableFuture<Void> running) throws InterruptedException {
        long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!enough.getAsBoolean()) {
            assertThat(running).as("it runs on").isNotCompletedExceptionally();
            assertThat(System.nanoTime()).as("within " + PATIENCE_S + " s").isLessThan(deadlineNs);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Settings settings() {
        Map<String, String> flags = new HashMap<>();
        values.forEach((key, value) -> flags.put("posestream." + key, value));
        return SettingsReader.read(Optional.empty(), Map.of(), flags);
    }

    private int run(String... command) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--bootstrap", BrokerFixture.bootstrap()));
        values.forEach((key, value) -> args.addAll(List.of("--set", key + "=" + value)));
        Console console = Console.run(args.toArray(String[]::new));
        assertThat(console.exitCode()).as(console.err()).isEqualTo(ExitCode.OK);
        return console.exitCode();
    }
}
