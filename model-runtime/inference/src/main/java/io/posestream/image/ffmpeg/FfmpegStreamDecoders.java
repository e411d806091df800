package io.posestream.image.ffmpeg;

import io.posestream.image.DecodeLimits;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import io.posestream.image.StreamDecoders;

/** @param pool where all streams take their pictures from and give them back to */
public record FfmpegStreamDecoders(PicturePool pool, DecodeLimits limits) implements StreamDecoders {
    @Override
    public StreamDecoder open() {
        return new FfmpegStreamDecoder(pool, limits);
    }
}
