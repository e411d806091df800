package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.PicturePool;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** JPEG and PNG: every picture stands alone, so every outcome is known at once and nothing is ever suspect. */
final class StillDecoder implements UnitDecoder {
    private final Codec codec;
    private final DecodeLimits limits;
    private final RgbConverter converter;
    private PacketDecoder decoder;

    StillDecoder(Codec codec, DecodeLimits limits, PicturePool pool) {
        this.codec = codec;
        this.limits = limits;
        converter = new RgbConverter(pool);
        decoder = PacketDecoder.of(codec, limits);
    }

    @Override
    public Codec codec() {
        return codec;
    }

    @Override
    public void decode(byte[] unit, long token, List<Decoded> outcomes) {
        try {
            StillHeader header = StillHeader.read(codec, unit);
            StillHeader.requireWithin(limits, header.width(), header.height());
            outcomes.add(show(codec == Codec.PNG ? PngChunks.essential(unit) : unit, token));
        } catch (RefusedException refused) {
            outcomes.add(new Decoded.Rejected(token, refused.reason()));
        }
    }

    private Decoded show(byte[] file, long token) throws RefusedException {
        int code = decoder.send(file, 0);
        AVFrame frame = decoder.receive();
        if (code < 0 || frame == null || frame.decode_error_flags() != 0) {
            startAnew();
            throw new RefusedException("the " + codec + " is damaged inside: "
                    + (code < 0 ? FfmpegErrors.text(code) : "its picture data ends early or makes no sense"));
        }
        Decoded shown = new Decoded.Shown(token, converter.toRgb(frame), false);
        dropThumbnails();
        return shown;
    }

    /** Some cameras append a second, small picture. */
    private void dropThumbnails() {
        AVFrame extra;
        do {
            extra = decoder.receive();
        } while (extra != null);
    }

    /** A fault can leave half a picture behind, which would end up in the next one. */
    private void startAnew() {
        decoder.close();
        decoder = PacketDecoder.of(codec, limits);
    }

    @Override
    public void framesLost() {}

    @Override
    public void drain(List<Decoded> outcomes) {}

    @Override
    public void close() {
        decoder.close();
        converter.close();
    }
}
