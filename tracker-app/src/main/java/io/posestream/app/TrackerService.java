package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.config.SettingsException;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.delivery.DeliverySettings;
import io.posestream.delivery.Guarantee;
import io.posestream.delivery.LaneSettings;
import io.posestream.delivery.PoseDelivery;
import io.posestream.delivery.RecoverySettings;
import io.posestream.observe.StageObserver;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicNames;
import java.util.List;
import java.util.Map;

/**
 * Frames on Kafka to poses on Kafka: models, pipelines and delivery, opened in this order and closed in reverse.
 * {@link #run} keeps its thread until {@link #stop}; {@link #close} comes after it.
 */
public final class TrackerService implements AutoCloseable {
    private static final int CLOSE_TIMEOUT_MS = 5_000;

    private final Closer closer = new Closer();
    private final Perception perception;
    private final PoseDelivery delivery;
    private final Settings settings;
    private final Map<String, String> kafka;

    private TrackerService(
            Settings settings, Map<String, String> kafka, DeliveryObserver observer, StageObserver stages) {
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        try {
            requireTopics(settings, kafka);
            perception = closer.keep(Perception.open(settings, stages));
            delivery = closer.keep(
                    new PoseDelivery(deliverySettings(settings, kafka), perception.livePipelines(), observer));
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    /**
     * Checks the topics and loads the models; nothing is read yet.
     *
     * @param kafka properties for all clients
     */
    public static TrackerService open(
            Settings settings, Map<String, String> kafka, DeliveryObserver observer, StageObserver stages) {
        return new TrackerService(settings, kafka, observer, stages);
    }

    /**
     * Sends simulated clips through the pipeline, so that the first real frames are not late for lack of compiled code.
     *
     * @param streams clips at once
     * @param seconds length of each
     */
    public void rehearse(int streams, int seconds) {
        Rehearsal.run(perception.unhurriedPipelines(), streams, seconds);
    }

    /**
     * Whether streams wait for this instance, because it ended a moment ago and the group keeps its place. Then it had
     * better go to work at once.
     */
    public boolean isAwaited() {
        return KeptPlace.of(kafka, settings.delivery().group(), InstanceName.of(settings));
    }

    public void run() {
        delivery.run();
    }

    /** Answers and commits what is under way, then lets {@link #run} return. Any thread. */
    public void stop() {
        delivery.close();
    }

    private static void requireTopics(Settings settings, Map<String, String> kafka) {
        TopicNames names = Topics.names(settings);
        try (TopicAdmin admin = new TopicAdmin(kafka)) {
            admin.require(List.of(names.frames(), names.poses(), names.events(), names.deadLetters(), names.state()));
        }
    }

    private static DeliverySettings deliverySettings(Settings settings, Map<String, String> kafka) {
        Settings.Delivery delivery = settings.delivery();
        LaneSettings lanes = LaneSettings.DEFAULT;
        try {
            return new DeliverySettings(
                    delivery.group(),
                    InstanceName.of(settings),
                    Topics.names(settings),
                    Guarantee.valueOf(delivery.guarantee().name()),
                    delivery.commitIntervalMs(),
                    CLOSE_TIMEOUT_MS,
                    new LaneSettings(
                            lanes.frames(),
                            lanes.bytes(),
                            delivery.stallMs(),
                            Math.max(lanes.endMs(), delivery.stallMs()),
                            lanes.maxFaults(),
                            lanes.maxStreams()),
                    new RecoverySettings(
                            delivery.recovery().maxFrames(), delivery.recovery().maxMs()),
                    kafka,
                    Map.of(),
                    Map.of());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        closer.close();
    }
}
