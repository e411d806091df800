package io.posestream.image.ffmpeg;

import io.posestream.image.DecodeLimits;
import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.SourceException;
import io.posestream.image.TimedPicture;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Decodes whatever FFmpeg can open, upright and with true times. Damaged parts of a file are passed over. */
final class VideoPictureSource implements PictureSource {
    private final MediaInput input;
    private final PacketDecoder decoder;
    private final RgbConverter converter;
    private final PicturePool pool;
    private final Rotation rotation;
    private final StreamClock clock;
    private long lastNs;
    private long pictures;
    private boolean ended;

    /** @param input taken over, also when this throws */
    VideoPictureSource(MediaInput input, DecodeLimits limits, PicturePool pool) {
        this.input = input;
        this.pool = pool;
        try {
            decoder = open(input, limits);
        } catch (SourceException refused) {
            input.close();
            throw refused;
        }
        converter = new RgbConverter(pool);
        rotation = Rotation.of(input.parameters());
        clock = input.clock();
    }

    private static PacketDecoder open(MediaInput input, DecodeLimits limits) {
        try {
            if (input.parameters().width() > 0) {
                StillHeader.requireWithin(
                        limits, input.parameters().width(), input.parameters().height());
            }
        } catch (RefusedException refused) {
            throw new SourceException("cannot show " + input.where() + ": " + refused.reason());
        }
        PacketDecoder opened = PacketDecoder.of(input.parameters(), limits);
        if (opened == null) {
            throw new SourceException("cannot show " + input.where() + ": FFmpeg has no decoder for its codec");
        }
        return opened;
    }

    @Override
    public double fps() {
        return input.fps();
    }

    @Override
    public long expectedPictures() {
        return input.pictures();
    }

    boolean live() {
        return input.isLive();
    }

    @Override
    public @Nullable TimedPicture next() {
        while (true) {
            AVFrame frame = decoder.receive();
            if (frame != null) {
                pictures++;
                return timed(frame);
            }
            if (ended) {
                requireSome();
                return null;
            }
            AVPacket packet = input.read();
            ended = packet == null;
            // A damaged packet is no reason to stop; the decoder goes on at the next good one.
            decoder.send(packet);
        }
    }

    private TimedPicture timed(AVFrame frame) {
        lastNs = Math.max(lastNs, clock.timeNs(frame.best_effort_timestamp()));
        try {
            Picture picture = rotation.apply(converter.toRgb(frame), pool);
            return new TimedPicture(lastNs, picture);
        } catch (RefusedException refused) {
            throw new SourceException("cannot show " + input.where() + ": " + refused.reason());
        }
    }

    private void requireSome() {
        if (pictures == 0) {
            throw new SourceException(
                    "not one picture of " + input.where() + " could be decoded; the file is empty or damaged");
        }
    }

    @Override
    public void close() {
        converter.close();
        decoder.close();
        input.close();
    }
}
