package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.Picture;
import io.posestream.image.PictureEncoder;
import io.posestream.image.TimedPicture;
import org.jspecify.annotations.Nullable;

/** Codes pictures as JPEG (4:2:0, full range), each a key frame. */
public final class JpegEncoder implements PictureEncoder {
    private static final int WORST_QUANTIZER = 31;
    private static final int BEST_QUANTIZER = 2;

    private final int quantizer;
    private @Nullable PacketEncoder encoder;
    private long pictures;

    /** @param quality 1 (smallest) to 100 (best); 90 shows no artefacts at normal distance */
    public JpegEncoder(int quality) {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("JPEG quality goes from 1 to 100, got " + quality);
        }
        quantizer = Math.round(WORST_QUANTIZER - (quality - 1) * (WORST_QUANTIZER - BEST_QUANTIZER) / 99f);
    }

    @Override
    public EncodedPicture encode(TimedPicture timed, boolean keyFrame) {
        Picture picture = timed.picture();
        byte[] payload = Payload.copyOf(encoderFor(picture).encode(picture, pictures++, true));
        return new EncodedPicture(Codec.JPEG, true, picture.width(), picture.height(), timed.timeNs(), payload);
    }

    private PacketEncoder encoderFor(Picture picture) {
        PacketEncoder current = encoder;
        if (current != null && current.width() == picture.width() && current.height() == picture.height()) {
            return current;
        }
        close();
        PacketEncoder opened = PacketEncoder.jpeg(picture.width(), picture.height(), quantizer);
        encoder = opened;
        return opened;
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
