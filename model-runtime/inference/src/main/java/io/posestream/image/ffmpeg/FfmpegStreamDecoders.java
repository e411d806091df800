package io.posestream.image.ffmpeg;

import io.posestream.image.DecodeLimits;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import io.posestream.image.StreamDecoders;

/**
 * @param pool where all streams take their pictures from and give them back to
 * @param hardware who decodes video
 */
public record FfmpegStreamDecoders(PicturePool pool, DecodeLimits limits, VideoHardware hardware)
        implements StreamDecoders {

    /** The processor decodes everything. */
    public FfmpegStreamDecoders(PicturePool pool, DecodeLimits limits) {
        this(pool, limits, VideoHardware.NONE);
    }

    @Override
    public StreamDecoder open() {
        return new FfmpegStreamDecoder(pool, limits, hardware);
    }
}
