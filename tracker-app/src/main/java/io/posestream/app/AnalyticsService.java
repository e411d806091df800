package io.posestream.app;

import io.posestream.analytics.PoseRule;
import io.posestream.analytics.SequenceSettings;
import io.posestream.analytics.streams.AnalyticsClient;
import io.posestream.analytics.streams.AnalyticsSettings;
import io.posestream.analytics.streams.AnalyticsStreams;
import io.posestream.analytics.streams.PoseTopology;
import io.posestream.analytics.streams.TracksServer;
import io.posestream.config.AnalyticsSection;
import io.posestream.config.Settings;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicNames;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Poses on Kafka to sequences, rollups and alerts on Kafka, and who is there now over HTTP. {@link #run} keeps its
 * thread until {@link #stop}; {@link #close} comes after it.
 */
public final class AnalyticsService implements AutoCloseable {
    private final Closer closer = new Closer();
    private final AnalyticsStreams streams;
    private final URI address;

    private AnalyticsService(Settings settings, Map<String, String> kafka) {
        AnalyticsSection.Query query = settings.analytics().query();
        try {
            requireTopics(settings, kafka);
            TracksServer server = closer.keep(new TracksServer(query.host(), query.port()));
            address = URI.create("http://" + query.host() + ":" + server.port() + "/tracks");
            streams = closer.keep(new AnalyticsStreams(
                    analyticsSettings(settings), client(settings, kafka, query.host() + ":" + server.port())));
            server.serve(streams.tracks());
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    /**
     * Checks the topics; nothing is read yet.
     *
     * @param kafka properties for all clients
     */
    public static AnalyticsService open(Settings settings, Map<String, String> kafka) {
        return new AnalyticsService(settings, kafka);
    }

    /** The parts and how they hang together, for people; needs no broker. */
    public static String describe(Settings settings) {
        return PoseTopology.describe(analyticsSettings(settings));
    }

    /** Where to ask who is there now. */
    public URI address() {
        return address;
    }

    public void run() throws InterruptedException {
        streams.run();
    }

    /** Lets {@link #run} return. Any thread. */
    public void stop() {
        streams.stop();
    }

    private static void requireTopics(Settings settings, Map<String, String> kafka) {
        TopicNames names = Topics.names(settings);
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(
                    names.poses(),
                    names.deadLetters(),
                    names.meaning().sequences(),
                    names.meaning().rollups(),
                    names.meaning().alerts()));
        }
    }

    private static AnalyticsSettings analyticsSettings(Settings settings) {
        AnalyticsSection analytics = settings.analytics();
        AnalyticsSection.Sequences sequences = analytics.sequences();
        return new AnalyticsSettings(
                Topics.names(settings),
                analytics.idleMs(),
                new SequenceSettings(
                        sequences.steps(),
                        Math.round(TimeUnit.SECONDS.toNanos(1) / sequences.fps()),
                        TimeUnit.MILLISECONDS.toNanos(sequences.strideMs()),
                        TimeUnit.MILLISECONDS.toNanos(sequences.graceMs()),
                        TimeUnit.MILLISECONDS.toNanos(sequences.maxGapMs()),
                        sequences.minCoverage()),
                rules(analytics),
                TimeUnit.MILLISECONDS.toNanos(analytics.ruleHoldMs()));
    }

    private static Set<PoseRule> rules(AnalyticsSection analytics) {
        Set<PoseRule> rules = EnumSet.noneOf(PoseRule.class);
        analytics.rules().ifPresent(names -> names.forEach(rule -> rules.add(PoseRule.valueOf(rule.name()))));
        return rules;
    }

    private static AnalyticsClient client(Settings settings, Map<String, String> kafka, String address) {
        AnalyticsSection analytics = settings.analytics();
        Path folder = analytics
                .stateFolder()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".posestream", "analytics"));
        return new AnalyticsClient(
                analytics.group(), InstanceName.of(settings), analytics.threads(), folder, address, kafka);
    }

    @Override
    public void close() {
        closer.close();
    }
}
