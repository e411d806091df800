package io.posestream.demo;

import io.posestream.app.Closer;
import io.posestream.app.DeliveryStats;
import io.posestream.app.StageTimes;
import io.posestream.app.Topics;
import io.posestream.app.TrackerService;
import io.posestream.app.ViewerService;
import io.posestream.broker.EmbeddedBroker;
import io.posestream.config.Settings;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicLayout;
import io.posestream.wire.TopicNames;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Opens all parts on this machine, runs them for a while and says how it went. One owner, one thread. */
public final class Demo implements AutoCloseable {
    /** After the last frame: what is still under way must be answered within this. */
    private static final long SETTLE_MS = 15_000;

    /** A camera that starts before the tracker has joined its group would see its first frames dropped as late. */
    private static final long READY_MS = 20_000;

    /** As busy as it will be, for as long as compiling takes. */
    private static final int REHEARSED_STREAMS = 2;

    private static final int REHEARSAL_S = 4;

    private final Closer closer = new Closer();
    private final StageTimes stages = new StageTimes();
    private final DeliveryStats stats = new DeliveryStats();
    private final CameraCrew cameras;
    private final TrackerService tracker;
    private final VerdictReader reader;
    private final @Nullable ViewerService viewer;

    /**
     * Starts broker, tracker and viewer; the cameras wait for {@link #run}.
     *
     * @param data empty folder for the broker; stays with the caller
     */
    public Demo(DemoSettings demo, Settings settings, Path data) {
        try {
            EmbeddedBroker broker = closer.keep(EmbeddedBroker.start(data, 0, 0, Map.of()));
            Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrap());
            TopicNames topics = Topics.names(settings);
            try (TopicAdmin admin = new TopicAdmin(kafka)) {
                admin.ensure(TopicLayout.of(topics, demo.streams()));
            }
            tracker = closer.keep(TrackerService.open(settings, kafka, stats, stages));
            tracker.rehearse(REHEARSED_STREAMS, REHEARSAL_S);
            stages.reset();
            viewer = demo.viewer() ? closer.keep(ViewerService.open(settings, kafka)) : null;
            reader = closer.keep(new VerdictReader(kafka, topics));
            cameras = closer.keep(new CameraCrew(demo, kafka, topics));
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    /** Where the page is; empty without a viewer. */
    public Optional<URI> viewer() {
        return Optional.ofNullable(viewer).map(ViewerService::address);
    }

    public DeliveryStats stats() {
        return stats;
    }

    /** Runs the cameras to their end, or until {@link #stop}, waits for the last outcomes and judges. */
    public DemoVerdict run() throws InterruptedException {
        CompletableFuture<Void> tracking =
                CompletableFuture.runAsync(tracker::run, task -> new Thread(task, "tracker").start());
        stats.awaitServing(READY_MS);
        CompletableFuture<Long> sent = cameras.start();
        readWhile(() -> !sent.isDone(), tracking);
        long framesSent = sent.join();
        long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLE_MS);
        readWhile(() -> reader.answered() < framesSent && System.nanoTime() < deadlineNs, tracking);
        reader.poll();
        return reader.verdict(framesSent, stages.msPerFrame(reader.outcomes()));
    }

    private void readWhile(BooleanSupplier more, CompletableFuture<Void> tracking) {
        while (more.getAsBoolean()) {
            reader.poll();
            if (tracking.isCompletedExceptionally()) {
                tracking.join();
            }
        }
    }

    /** Ends the cameras; {@link #run} then returns. Any thread. */
    public void stop() {
        cameras.stop();
    }

    @Override
    public void close() {
        closer.close();
    }
}
