package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.config.StreamSettings;
import io.posestream.estimation.Backbone;
import io.posestream.estimation.Estimators;
import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimator;
import io.posestream.frame.EpochTime;
import io.posestream.inference.Batching;
import io.posestream.inference.DeviceMemory;
import io.posestream.inference.InferenceEngine;
import io.posestream.observe.StageObserver;
import io.posestream.pipeline.FramePipelines;
import io.posestream.pipeline.PictureTracker;
import io.posestream.pipeline.PipelineSettings;
import io.posestream.pipeline.StreamPipelines;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.HeadSession;
import io.posestream.tracking.OksIouSimilarity;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackingConfig;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models, loaded and ready: what turns pictures into people. Owns engine, sessions and workers. */
public final class Perception implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Perception.class);

    private final Closer closer = new Closer();
    private final Settings settings;
    private final PipelineChoices choices;
    private final InferenceEngine engine;
    private final Batching batching;
    private final Models models;
    private final PersonDetector detector;
    private final Eyes usual;
    private final Map<String, Eyes> eyes = new LinkedHashMap<>();
    private final StageObserver observer;

    private Perception(Settings settings, StageObserver observer) {
        this.settings = settings;
        this.choices = new PipelineChoices(settings);
        this.observer = observer;
        try {
            Engines.Chosen chosen = Engines.open(settings);
            engine = closer.keep(chosen.engine());
            batching = chosen.batching();
            models = Models.of(settings);
            models.withoutReference()
                    .forEach(id -> LOG.info(
                            "Model {} brings no reference, so its numbers on {} are not checked; posestream models"
                                    + " reference FOLDER makes one.",
                            id,
                            engine.name()));
            detector = closer.keep(Estimators.openDetector(engine, models.detector(), batching, observer));
            usual = open(models, batching);
            for (String model : modelsOfStreams()) {
                eyes.put(model, open(models.withPose(model, settings), batching));
            }
            eyes.put(settings.models().pose(), usual);
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    private Eyes open(Models chosen, Batching batching) {
        return Eyes.open(engine, chosen, batching, settings.tracking().appearance(), observer, closer);
    }

    /** Those that single streams use instead of the usual one. */
    private Set<String> modelsOfStreams() {
        Set<String> named = new TreeSet<>();
        settings.streams().values().forEach(stream -> stream.pose().ifPresent(named::add));
        named.remove(settings.models().pose());
        return named;
    }

    /** Verifies and loads the models that the settings name. */
    public static Perception open(Settings settings, StageObserver observer) {
        return new Perception(settings, observer);
    }

    /** What looks at streams without settings of their own. */
    public RunningModels running() {
        return new RunningModels(
                usual.estimator().engine(),
                usual.estimator().precision(),
                usual.estimator().modelId());
    }

    /** The models, for people. */
    public String words() {
        return String.join(", ", models.ids()) + " (" + running().engine() + ", "
                + running().precision() + ")";
    }

    /** Of the GPU that the models run on, if they do. */
    public Optional<DeviceMemory> deviceMemory() {
        return engine.deviceMemory();
    }

    public Skeleton skeleton() {
        return usual.estimator().skeleton();
    }

    /** Pipelines for live streams, each by its own settings: frames over the latency budget are dropped. */
    public FramePipelines livePipelines() {
        Map<String, FramePipelines> byModel = new HashMap<>();
        Optional<PoseEstimator> light = light();
        eyes.forEach((model, seeing) -> byModel.put(
                model,
                pipelines(
                        seeing,
                        light.filter(other ->
                                other.skeleton().equals(seeing.estimator().skeleton())),
                        choices::ofStream,
                        choices.tracking())));
        return new ChosenPipelines(
                byModel, streamId -> StreamSettings.of(settings, streamId).poseModel());
    }

    /** Pipelines that look at every frame, however long it takes. */
    public StreamPipelines unhurriedPipelines() {
        return pipelines(usual, Optional.empty(), streamId -> choices.usual().unhurried(), choices.tracking());
    }

    /**
     * The pose model with its maps in view, for whoever makes data to train on; closed with this.
     *
     * @param maps outputs of the model's manifest
     */
    public Backbone backbone(List<String> maps) {
        return closer.keep(Backbone.open(engine, models.pose(), maps));
    }

    /** The temporal head of the pose model, for whoever looks with {@link #backbone}; closed with this. */
    public Optional<HeadSession> head() {
        return usual.head();
    }

    /** Looks at a single picture, so everybody is believed at first sight. */
    public PictureTracker stillTracker(String name) {
        return pipelines(
                        new Eyes(usual.estimator(), Optional.empty()),
                        Optional.empty(),
                        streamId -> choices.usual().unhurried(),
                        choices.tracking().confirmedAtOnce())
                .pictureTracker(name);
    }

    private StreamPipelines pipelines(
            Eyes seeing,
            Optional<PoseEstimator> light,
            Function<String, PipelineSettings> pipeline,
            TrackingConfig tracking) {
        Skeleton skeleton = seeing.estimator().skeleton();
        return new StreamPipelines(
                choices.decoders(),
                detector,
                seeing.estimator(),
                seeing.head(),
                light,
                () -> new SimilarityTracker(
                        skeleton,
                        tracking,
                        new OksIouSimilarity(skeleton),
                        settings.tracking().reIdMs()),
                own -> choices.smoother(skeleton, own.lookAheadFrames()),
                choices.cameras(),
                pipeline,
                EpochTime::nowNs,
                observer);
    }

    /** For times of overload; knows nothing of looks, for those of two models cannot be compared. */
    private Optional<PoseEstimator> light() {
        return models.lightPose()
                .map(bundle -> closer.keep(Estimators.openPoseEstimator(engine, bundle, batching, false, observer)));
    }

    @Override
    public void close() {
        closer.close();
    }
}
