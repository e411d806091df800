package io.posestream.analytics.streams;

import io.posestream.wire.TransportException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The analytics at work. {@link #run} keeps its thread until {@link #stop}; {@link #close} comes after it. */
public final class AnalyticsStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsStreams.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final KafkaStreams streams;
    private final CurrentTracks tracks;
    private final String bootstrap;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public AnalyticsStreams(AnalyticsSettings settings, AnalyticsClient client) {
        Properties properties = new Properties();
        properties.putAll(client.properties());
        bootstrap = client.kafka().getOrDefault("bootstrap.servers", "");
        streams = new KafkaStreams(PoseTopology.of(settings), properties);
        streams.setUncaughtExceptionHandler(thrown -> {
            LOG.error("the analytics cannot go on", thrown);
            failure.compareAndSet(null, thrown);
            stopped.countDown();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        tracks = new CurrentTracks(streams, client.address());
    }

    /** Who is there now; may be asked from any thread. */
    public CurrentTracks tracks() {
        return tracks;
    }

    /** @throws TransportException when it cannot go on */
    public void run() throws InterruptedException {
        streams.start();
        stopped.await();
        Throwable thrown = failure.get();
        if (thrown != null) {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            throw TransportException.of(cause, "the analytics cannot go on", bootstrap);
        }
    }

    /** Lets {@link #run} return. Any thread. */
    public void stop() {
        stopped.countDown();
    }

    /** Commits what is done and leaves the group, so that another instance goes on at once. */
    @Override
    public void close() {
        stop();
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_WITHIN));
    }
}
