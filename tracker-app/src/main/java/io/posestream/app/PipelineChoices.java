package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.config.StreamSettings;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.DecodeLimits;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoders;
import io.posestream.image.boofcv.SparseFlowEstimator;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import io.posestream.image.ffmpeg.VideoHardware;
import io.posestream.pipeline.IgnoredAreas;
import io.posestream.pipeline.PipelineSettings;
import io.posestream.pose.Box;
import io.posestream.pose.Skeleton;
import io.posestream.smoothing.KalmanConfig;
import io.posestream.smoothing.KalmanSmoother;
import io.posestream.smoothing.NoSmoothing;
import io.posestream.smoothing.OneEuroConfig;
import io.posestream.smoothing.OneEuroSmoother;
import io.posestream.smoothing.PoseSmoother;
import io.posestream.tracking.TrackingConfig;
import java.util.function.Supplier;

/** What the settings choose for the parts of a pipeline that are no models. */
final class PipelineChoices {
    /** Pictures that may lie idle: a few streams' worth; each is 2.6 MiB at 720p. */
    private static final int IDLE_PICTURES = 8;

    private final Settings settings;

    PipelineChoices(Settings settings) {
        this.settings = settings;
    }

    /** Of a stream without settings of its own. */
    PipelineSettings usual() {
        return pipeline(StreamSettings.ofAll(settings));
    }

    PipelineSettings ofStream(String streamId) {
        return pipeline(StreamSettings.of(settings, streamId));
    }

    private PipelineSettings pipeline(StreamSettings stream) {
        return new PipelineSettings(
                stream.latencyBudgetMs(),
                stream.detectIntervalMs(),
                settings.tracking().startScore(),
                stream.lookAheadFrames(),
                stream.fps(),
                new IgnoredAreas(stream.ignored().stream()
                        .map(share -> new Box(share.x(), share.y(), share.width(), share.height()))
                        .toList()),
                stream.priority());
    }

    TrackingConfig tracking() {
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

    StreamDecoders decoders() {
        return new FfmpegStreamDecoders(
                new PicturePool(IDLE_PICTURES),
                DecodeLimits.DEFAULT,
                VideoHardware.valueOf(settings.decoder().hardware().name()));
    }

    PoseSmoother smoother(Skeleton skeleton, int lookAheadFrames) {
        return switch (settings.smoothing().method()) {
            case KALMAN -> new KalmanSmoother(skeleton, KalmanConfig.DEFAULT, lookAheadFrames);
            case ONE_EURO -> new OneEuroSmoother(OneEuroConfig.DEFAULT);
            case NONE -> new NoSmoothing();
        };
    }

    Supplier<CameraMotionEstimator> cameras() {
        return switch (settings.tracking().camera()) {
            case AUTO -> SparseFlowEstimator::new;
            case STILL -> CameraMotionEstimator::ofStillCamera;
        };
    }
}
