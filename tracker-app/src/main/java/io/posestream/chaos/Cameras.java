package io.posestream.chaos;

import io.posestream.app.Sources;
import io.posestream.frame.FrameId;
import io.posestream.ingest.CameraIngest;
import io.posestream.ingest.FramePublisher;
import io.posestream.ingest.IngestObserver;
import io.posestream.ingest.IngestSettings;
import io.posestream.ingest.IngestSummary;
import io.posestream.spool.SpoolSettings;
import io.posestream.wire.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Simulated cameras that reach the frames topic as real ones do: by the product's own ingest, each with a spool for the
 * times without a broker. Remembers which frames the broker acknowledged. Thread-safe.
 */
final class Cameras implements AutoCloseable {
    private static final long SPOOL_BYTES = 512L << 20;
    private static final Duration SPOOL_AGE = Duration.ofHours(2);

    private final Map<String, String> kafka;
    private final TopicNames topics;
    private final Path spools;
    private final Sources sources = new Sources();
    private final Set<FrameId> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<CameraIngest> running = new ArrayList<>();
    private final List<FramePublisher> publishers = new ArrayList<>();
    private final List<CompletableFuture<IngestSummary>> summaries = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "camera");
        thread.setDaemon(true);
        return thread;
    });

    /** @param spools folder; each camera has one of its own in it */
    Cameras(Map<String, String> kafka, TopicNames topics, Path spools) {
        this.kafka = kafka;
        this.topics = topics;
        this.spools = spools;
    }

    /**
     * @param source a simulated camera, {@code sim:?...}
     * @param rate 1 = its own pace, 2 = twice as fast
     */
    synchronized void start(String streamId, String source, double rate) {
        FramePublisher publisher = FramePublisher.connect(
                kafka, topics, new SpoolSettings(spools.resolve(streamId), SPOOL_BYTES, SPOOL_AGE));
        publishers.add(publisher);
        IngestSettings once = IngestSettings.once(streamId);
        CameraIngest camera = new CameraIngest(
                new IngestSettings(streamId, rate, false, once.reconnect()),
                () -> sources.openEncoded(source),
                publisher,
                new IngestObserver() {
                    @Override
                    public void framePublished(FrameId id, int bytes) {
                        acknowledged.add(id);
                    }
                });
        running.add(camera);
        summaries.add(CompletableFuture.supplyAsync(camera::run, threads));
    }

    /** Whether all have come to their end. */
    synchronized boolean done() {
        return summaries.stream().allMatch(CompletableFuture::isDone);
    }

    /** Frames that the broker has taken. */
    Set<FrameId> acknowledged() {
        return acknowledged;
    }

    /** Frames that the cameras took, sent or not. Waits for the cameras' end. */
    synchronized long taken() {
        return summaries.stream()
                .map(CompletableFuture::join)
                .mapToLong(summary -> summary.frames() + summary.dropped() + summary.waiting() + summary.refused())
                .sum();
    }

    synchronized void stop() {
        running.forEach(CameraIngest::stop);
    }

    @Override
    public synchronized void close() {
        stop();
        threads.shutdown();
        publishers.forEach(FramePublisher::close);
    }
}
