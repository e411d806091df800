package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes one stream with FFmpeg on the caller's thread. Holds a decoder for the codec that came last. */
final class FfmpegStreamDecoder implements StreamDecoder {
    private final PicturePool pool;
    private final DecodeLimits limits;
    private final VideoHardware hardware;
    private @Nullable UnitDecoder current;

    FfmpegStreamDecoder(PicturePool pool, DecodeLimits limits, VideoHardware hardware) {
        this.hardware = hardware;
        this.pool = pool;
        this.limits = limits;
    }

    @Override
    public List<Decoded> decode(Codec codec, byte[] accessUnit, long token) {
        List<Decoded> outcomes = new ArrayList<>(1);
        if (accessUnit.length == 0) {
            outcomes.add(new Decoded.Rejected(token, "the unit is empty"));
        } else if (accessUnit.length > limits.maxBytes()) {
            outcomes.add(new Decoded.Rejected(
                    token,
                    "a unit of " + accessUnit.length + " bytes is over the limit of " + limits.maxBytes()
                            + "; lower the bit rate or raise the limit"));
        } else {
            decoderFor(codec, outcomes).decode(accessUnit, token, outcomes);
        }
        return outcomes;
    }

    private UnitDecoder decoderFor(Codec codec, List<Decoded> outcomes) {
        UnitDecoder last = current;
        if (last != null && last.codec() == codec) {
            return last;
        }
        if (last != null) {
            last.drain(outcomes);
            last.close();
        }
        UnitDecoder opened = codec.standsAlone()
                ? new StillDecoder(codec, limits, pool)
                : new VideoDecoder(codec, limits, pool, hardware);
        current = opened;
        return opened;
    }

    @Override
    public void beginInTheMiddle(Codec codec, byte[] parameterSets) {
        if (!codec.standsAlone()) {
            // What begins in the middle is pieced together, and only FFmpeg's own decoder tells how much is missing.
            VideoDecoder middle = new VideoDecoder(codec, limits, pool, VideoHardware.NONE);
            middle.beginInTheMiddle(parameterSets);
            close();
            current = middle;
        }
    }

    @Override
    public void framesLost() {
        if (current != null) {
            current.framesLost();
        }
    }

    @Override
    public List<Decoded> drain() {
        List<Decoded> outcomes = new ArrayList<>();
        if (current != null) {
            current.drain(outcomes);
        }
        return outcomes;
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
