package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.estimation.Backbone;
import io.posestream.estimation.Estimators;
import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimator;
import io.posestream.frame.EpochTime;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.DecodeLimits;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoders;
import io.posestream.image.boofcv.SparseFlowEstimator;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import io.posestream.image.ffmpeg.VideoHardware;
import io.posestream.inference.Batching;
import io.posestream.inference.InferenceEngine;
import io.posestream.observe.StageObserver;
import io.posestream.pipeline.PictureTracker;
import io.posestream.pipeline.PipelineSettings;
import io.posestream.pipeline.StreamPipelines;
import io.posestream.pose.Skeleton;
import io.posestream.smoothing.KalmanConfig;
import io.posestream.smoothing.KalmanSmoother;
import io.posestream.smoothing.NoSmoothing;
import io.posestream.smoothing.OneEuroConfig;
import io.posestream.smoothing.OneEuroSmoother;
import io.posestream.smoothing.PoseSmoother;
import io.posestream.temporal.HeadSession;
import io.posestream.tracking.OksIouSimilarity;
import io.posestream.tracking.SimilarityTracker;
import io.posestream.tracking.TrackingConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models, loaded and ready: what turns pictures into people. Owns engine, sessions and workers. */
public final class Perception implements AutoCloseable {
    /** Pictures that may lie idle: a few streams' worth; each is 2.6 MiB at 720p. */
    private static final int IDLE_PICTURES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Perception.class);

    private final Closer closer = new Closer();
    private final Settings settings;
    private final InferenceEngine engine;
    private final Models models;
    private final PersonDetector detector;
    private final PoseEstimator estimator;
    private final Optional<HeadSession> head;
    private final StageObserver observer;

    private Perception(Settings settings, StageObserver observer) {
        this.settings = settings;
        this.observer = observer;
        try {
            Engines.Chosen chosen = Engines.open(settings);
            engine = closer.keep(chosen.engine());
            Batching batching = chosen.batching();
            models = Models.of(settings);
            models.withoutReference()
                    .forEach(id -> LOG.info(
                            "Model {} brings no reference, so its numbers on {} are not checked; posestream models"
                                    + " reference FOLDER makes one.",
                            id,
                            engine.name()));
            detector = closer.keep(Estimators.openDetector(engine, models.detector(), batching, observer));
            head = models.head().map(bundle -> closer.keep(HeadSession.open(engine, bundle, models.pose(), batching)));
            estimator = closer.keep(Estimators.openPoseEstimator(
                    engine,
                    models.pose(),
                    batching,
                    settings.tracking().appearance(),
                    models.head()
                            .map(bundle -> bundle.manifest().backbone().maps())
                            .orElse(List.of()),
                    observer));
        } catch (RuntimeException e) {
            closer.close();
            throw e;
        }
    }

    /** Verifies and loads the models that the settings name. */
    public static Perception open(Settings settings, StageObserver observer) {
        return new Perception(settings, observer);
    }

    public Skeleton skeleton() {
        return estimator.skeleton();
    }

    /** The models, for people. */
    public String words() {
        return String.join(", ", models.ids()) + " (" + engine.name() + ", " + estimator.precision() + ")";
    }

    /** Pipelines for live streams: frames over the latency budget are dropped. */
    public StreamPipelines livePipelines() {
        return pipelines(pipelineSettings());
    }

    /** Pipelines that look at every frame, however long it takes. */
    public StreamPipelines unhurriedPipelines() {
        return pipelines(pipelineSettings().unhurried());
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
        return head;
    }

    /** Looks at a single picture, so everybody is believed at first sight. */
    public PictureTracker stillTracker(String name) {
        return pipelines(pipelineSettings().unhurried(), tracking().confirmedAtOnce(), Optional.empty())
                .pictureTracker(name);
    }

    private StreamPipelines pipelines(PipelineSettings pipeline) {
        return pipelines(pipeline, tracking(), head);
    }

    private StreamPipelines pipelines(
            PipelineSettings pipeline, TrackingConfig tracking, Optional<HeadSession> temporalHead) {
        StreamDecoders decoders = new FfmpegStreamDecoders(
                new PicturePool(IDLE_PICTURES),
                DecodeLimits.DEFAULT,
                VideoHardware.valueOf(settings.decoder().hardware().name()));
        return new StreamPipelines(
                decoders,
                detector,
                estimator,
                temporalHead,
                () -> new SimilarityTracker(
                        estimator.skeleton(),
                        tracking,
                        new OksIouSimilarity(estimator.skeleton()),
                        settings.tracking().reIdMs()),
                smoothers(),
                cameras(),
                pipeline,
                EpochTime::nowNs,
                observer);
    }

    private PipelineSettings pipelineSettings() {
        return new PipelineSettings(
                settings.stream().latencyBudgetMs(),
                settings.stream().detectIntervalMs(),
                settings.tracking().startScore(),
                settings.smoothing().lookAheadFrames());
    }

    private TrackingConfig tracking() {
        TrackingConfig defaults = TrackingConfig.DEFAULT;
        return new TrackingConfig(
                settings.tracking().startScore(),
                Math.min(defaults.lowScore(), settings.tracking().startScore()),
                defaults.minSimilarity(),
                settings.tracking().confirmAfterMs(),
                settings.tracking().maxCoastMs(),
                defaults.duplicateOks(),
                defaults.minPoseScore());
    }

    private Supplier<PoseSmoother> smoothers() {
        return switch (settings.smoothing().method()) {
            case KALMAN ->
                () -> new KalmanSmoother(
                        estimator.skeleton(),
                        KalmanConfig.DEFAULT,
                        settings.smoothing().lookAheadFrames());
            case ONE_EURO -> () -> new OneEuroSmoother(OneEuroConfig.DEFAULT);
            case NONE -> NoSmoothing::new;
        };
    }

    private Supplier<CameraMotionEstimator> cameras() {
        return switch (settings.tracking().camera()) {
            case AUTO -> SparseFlowEstimator::new;
            case STILL -> CameraMotionEstimator::ofStillCamera;
        };
    }

    @Override
    public void close() {
        closer.close();
    }
}
