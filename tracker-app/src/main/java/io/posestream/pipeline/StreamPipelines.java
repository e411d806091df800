package io.posestream.pipeline;

import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimator;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.StreamDecoders;
import io.posestream.observe.StageObserver;
import io.posestream.smoothing.PoseSmoother;
import io.posestream.tracking.PoseTracker;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Opens pipelines that share one detector and one estimator, which stay with the caller. Thread-safe. */
public final class StreamPipelines implements FramePipelines {
    private final StreamDecoders decoders;
    private final PersonDetector detector;
    private final PoseEstimator estimator;
    private final Supplier<PoseTracker> trackers;
    private final Supplier<PoseSmoother> smoothers;
    private final Supplier<CameraMotionEstimator> cameras;
    private final PipelineSettings settings;
    private final LongSupplier nowNs;
    private final StageObserver observer;

    /**
     * @param trackers makes one tracker per stream
     * @param smoothers makes one smoother per stream
     * @param cameras makes one estimator of the camera's motion per stream
     * @param nowNs nanoseconds since 1970; judges how old a frame is
     */
    public StreamPipelines(
            StreamDecoders decoders,
            PersonDetector detector,
            PoseEstimator estimator,
            Supplier<PoseTracker> trackers,
            Supplier<PoseSmoother> smoothers,
            Supplier<CameraMotionEstimator> cameras,
            PipelineSettings settings,
            LongSupplier nowNs,
            StageObserver observer) {
        this.decoders = decoders;
        this.detector = detector;
        this.estimator = estimator;
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

    private StreamPipeline opened(String streamId) {
        return new StreamPipeline(
                decoders.open(),
                new FreshnessGate(settings.latencyBudgetMs(), nowNs),
                pictureTracker(streamId),
                PoseFrames.of(estimator),
                observer);
    }

    /** The part after decoding alone, for pictures that need no decoder of ours. */
    public PictureTracker pictureTracker(String streamId) {
        return new PictureTracker(
                streamId, detector, estimator, trackers.get(), smoothers.get(), cameras.get(), settings, observer);
    }
}
