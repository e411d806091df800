package io.posestream.app;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import io.posestream.image.ffmpeg.H264Encoder;
import io.posestream.image.ffmpeg.H264Settings;

/** Pictures as they look after a camera's compression: coded and decoded again. One stream, one thread. */
public final class H264RoundTrip implements AutoCloseable {
    private static final int KEY_FRAME_SECONDS = 2;
    private static final int IDLE_PICTURES = 4;

    private final H264Encoder encoder;
    private final StreamDecoder decoder;

    public H264RoundTrip(double fps, int bitsPerSecond) {
        encoder = new H264Encoder(new H264Settings(fps, (int) Math.ceil(fps * KEY_FRAME_SECONDS), bitsPerSecond));
        decoder = new FfmpegStreamDecoders(new PicturePool(IDLE_PICTURES), DecodeLimits.DEFAULT).open();
    }

    /**
     * @param timed stays with the caller; sizes are even
     * @return owned by the caller
     */
    public Picture pass(TimedPicture timed) {
        byte[] unit = encoder.encode(timed, false).payload();
        for (Decoded outcome : decoder.decode(Codec.H264, unit, timed.timeNs())) {
            if (outcome instanceof Decoded.Shown shown) {
                return shown.picture();
            }
        }
        throw new IllegalStateException("the decoder held back a picture of a stream without B-frames");
    }

    @Override
    public void close() {
        try (encoder) {
            decoder.close();
        }
    }
}
