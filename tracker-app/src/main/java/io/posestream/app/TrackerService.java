package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.config.SettingsException;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.delivery.DeliverySettings;
import io.posestream.delivery.Guarantee;
import io.posestream.delivery.LaneSettings;
import io.posestream.delivery.PoseDelivery;
import io.posestream.delivery.RecoverySettings;
import io.posestream.inference.DeviceMemory;
import io.posestream.observe.StageObserver;
import io.posestream.pipeline.SwitchingPipelines;
import io.posestream.wire.TopicAdmin;
import io.posestream.wire.TopicNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Frames on Kafka to poses on Kafka: models, pipelines and delivery, opened in this order and closed in reverse.
 * {@link #run} keeps its thread until {@link #stop}; {@link #close} comes after it.
 */
public final class TrackerService implements AutoCloseable {
    private static final int CLOSE_TIMEOUT_MS = 5_000;
    private static final int WARM_UP_S = 2;

    /** Of a lane whose frames are all looked at: what waits must be done before a stream moves elsewhere. */
    private static final int PATIENT_LANE_FRAMES = 8;

    private final Closer closer = new Closer();
    private final StageObserver stages;
    private volatile Perception perception;
    private final SwitchingPipelines pipelines;
    private final PoseDelivery delivery;
    private final Settings settings;
    private final Map<String, String> kafka;

    private TrackerService(
            Settings settings, Map<String, String> kafka, DeliveryObserver observer, StageObserver stages) {
        this.stages = stages;
        this.settings = settings;
        this.kafka = Map.copyOf(kafka);
        try {
            requireTopics(settings, kafka);
            perception = Perception.open(settings, stages);
            pipelines = closer.keep(
                    new SwitchingPipelines(perception.livePipelines(), perception, perception.words()));
            delivery = closer.keep(new PoseDelivery(deliverySettings(settings, kafka), pipelines, observer));
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

    /** What runs, for those who ask. */
    public RunningModels models() {
        return perception.running();
    }

    /** Of the GPU that the models run on, if they do. */
    public Optional<DeviceMemory> deviceMemory() {
        return perception.deviceMemory();
    }

    /**
     * Puts other models under the running streams. They are opened, compared with their references and warmed up
     * beside the present ones; then each stream goes over at its next key frame, and keeps its people. Takes seconds, on
     * a GPU minutes when an engine is built. Any thread, one call at a time.
     *
     * @throws SettingsException when the skeleton is another one, which the people known now do not have
     * @throws io.posestream.model.ModelException when a bundle is faulty
     * @throws io.posestream.inference.InferenceException when an engine cannot run one
     */
    public void switchModels(Settings settings) {
        Perception next = Perception.open(settings, stages);
        try {
            if (!next.skeleton().equals(perception.skeleton())) {
                throw new SettingsException(List.of("posestream.models.pose: its skeleton is "
                        + next.skeleton().name() + ", the tracker runs with "
                        + perception.skeleton().name() + "; start it anew with this model."));
            }
            Rehearsal.run(next.unhurriedPipelines(), 1, WARM_UP_S);
        } catch (RuntimeException e) {
            next.close();
            throw e;
        }
        pipelines.switchTo(next.livePipelines(), next, next.words());
        perception = next;
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
        boolean live = settings.stream().latencyBudgetMs() > 0;
        try {
            return new DeliverySettings(
                    delivery.group(),
                    InstanceName.of(settings),
                    Topics.names(settings),
                    Guarantee.valueOf(delivery.guarantee().name()),
                    delivery.commitIntervalMs(),
                    CLOSE_TIMEOUT_MS,
                    new LaneSettings(
                            live ? lanes.frames() : PATIENT_LANE_FRAMES,
                            lanes.bytes(),
                            delivery.stallMs(),
                            Math.max(lanes.endMs(), delivery.stallMs()),
                            lanes.maxFaults(),
                            lanes.maxStreams(),
                            settings.stream().reorderMs()),
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
