package io.posestream.pipeline;

import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimator;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.StreamDecoders;
import io.posestream.observe.StageObserver;
import io.posestream.overload.Neighbourhood;
import io.posestream.overload.Step;
import io.posestream.overload.StreamLoad;
import io.posestream.smoothing.PoseSmoother;
import io.posestream.temporal.FeatureRing;
import io.posestream.temporal.HeadSession;
import io.posestream.tracking.PoseTracker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Opens pipelines that share one detector and one estimator, which stay with the caller. Thread-safe. */
public final class StreamPipelines implements FramePipelines {
    /**
     * Looks of one stream that are kept at once: 32 people in full windows. About 0.5 MB each with the shipped model.
     */
    private static final int MAX_LOOKS = 160;

    private final StreamDecoders decoders;
    private final PersonDetector detector;
    private final PoseEstimator estimator;
    private final Optional<HeadSession> head;
    private final Supplier<PoseTracker> trackers;
    private final Function<PipelineSettings, PoseSmoother> smoothers;
    private final Supplier<CameraMotionEstimator> cameras;
    private final Optional<PoseEstimator> light;
    private final Function<String, PipelineSettings> settings;
    private final Neighbourhood neighbourhood = new Neighbourhood(System::nanoTime);
    private final LongSupplier nowNs;
    private final StageObserver observer;

    /**
     * @param head betters poses by the frames around; the estimator was opened to keep its maps
     * @param light a model of the same skeleton for times of overload, opened without looks; empty = there is no such
     *     step
     * @param trackers makes one tracker per stream
     * @param smoothers makes one smoother per stream, by its settings
     * @param cameras makes one estimator of the camera's motion per stream
     * @param settings by stream
     * @param nowNs nanoseconds since 1970; judges how old a frame is
     */
    public StreamPipelines(
            StreamDecoders decoders,
            PersonDetector detector,
            PoseEstimator estimator,
            Optional<HeadSession> head,
            Optional<PoseEstimator> light,
            Supplier<PoseTracker> trackers,
            Function<PipelineSettings, PoseSmoother> smoothers,
            Supplier<CameraMotionEstimator> cameras,
            Function<String, PipelineSettings> settings,
            LongSupplier nowNs,
            StageObserver observer) {
        this.decoders = decoders;
        this.detector = detector;
        this.estimator = estimator;
        this.head = head;
        this.light = light;
        this.trackers = trackers;
        this.smoothers = smoothers;
        this.cameras = cameras;
        this.settings = settings;
        this.nowNs = nowNs;
        this.observer = observer;
    }

    @Override
    public FramePipeline reopen(String streamId, int format, byte[] memory) {
        PipelineState state = MemoryFormat.read(format, memory);
        String model = poseFrames().model().modelId();
        if (!state.modelId().equals(model)) {
            throw new UnreadableMemoryException(
                    "it is of the pose model " + state.modelId() + ", and now it is " + model);
        }
        StreamPipeline pipeline = opened(streamId);
        try {
            pipeline.restore(state);
        } catch (IllegalArgumentException e) {
            pipeline.close();
            throw new UnreadableMemoryException("it does not fit the settings: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
        return pipeline;
    }

    @Override
    public FramePipeline open(String streamId) {
        return opened(streamId);
    }

    @Override
    public FramePipeline takeOver(String streamId, PipelineMemory memory) {
        StreamPipeline pipeline = opened(streamId);
        try {
            if (memory instanceof PipelineState state) {
                pipeline.restore(state);
                pipeline.forgetLooks();
            }
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    private StreamPipeline opened(String streamId) {
        PipelineSettings own = settings.apply(streamId);
        return new StreamPipeline(
                decoders.open(), loadControl(streamId, own), pictureTracker(streamId, own), poseFrames(), observer);
    }

    /** The part after decoding alone, for pictures that need no decoder of ours. To be closed. */
    public PictureTracker pictureTracker(String streamId) {
        return pictureTracker(streamId, settings.apply(streamId));
    }

    private PictureTracker pictureTracker(String streamId, PipelineSettings own) {
        return new PictureTracker(
                streamId,
                detector,
                poseFrames(),
                light.map(poseFrames()::by),
                temporalStage(streamId, own),
                trackers.get(),
                smoothers.apply(own),
                cameras.get(),
                own,
                observer);
    }

    /** Without a budget no frame is ever late, and nothing is given up. */
    private LoadControl loadControl(String streamId, PipelineSettings own) {
        List<Step> steps = Stream.of(Step.values())
                .filter(step -> own.latencyBudgetMs() > 0 || step == Step.FULL)
                .filter(step -> light.isPresent() || step != Step.LIGHT_MODEL)
                .toList();
        return new LoadControl(
                new FreshnessGate(own.latencyBudgetMs(), nowNs),
                new PictureRate(own.maxFps()),
                new StreamLoad(streamId, own.priority(), steps, neighbourhood));
    }

    private PoseFrames poseFrames() {
        return PoseFrames.of(estimator, head.map(HeadSession::id));
    }

    private TemporalStage temporalStage(String streamId, PipelineSettings own) {
        TemporalStage usual = usualStage(streamId, own);
        return light.<TemporalStage>map(estimator -> new LightenedStage(usual, estimator))
                .orElse(usual);
    }

    private TemporalStage usualStage(String streamId, PipelineSettings own) {
        if (head.isEmpty()) {
            return new SingleFrames(estimator);
        }
        FeatureRing ring = head.get().openRing(MAX_LOOKS);
        return new Windows(estimator, head.get().refiner(streamId, ring), ring, own.lookAheadFrames());
    }
}
