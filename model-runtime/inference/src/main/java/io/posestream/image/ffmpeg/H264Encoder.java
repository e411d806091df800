package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.Picture;
import io.posestream.image.PictureEncoder;
import io.posestream.image.TimedPicture;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

/**
 * Codes pictures as H.264 in Annex B form, parameter sets before each key frame, no B-frames. Sizes are even in H.264:
 * an odd last column or row is cut off.
 */
public final class H264Encoder implements PictureEncoder {
    private final H264Settings settings;
    private @Nullable PacketEncoder encoder;
    private long pictures;

    public H264Encoder(H264Settings settings) {
        this.settings = settings;
    }

    @Override
    public EncodedPicture encode(TimedPicture timed, boolean keyFrame) {
        PacketEncoder ready = encoderFor(timed.picture());
        AVPacket packet = ready.encode(timed.picture(), pictures++, keyFrame);
        boolean key = (packet.flags() & AV_PKT_FLAG_KEY) != 0;
        return new EncodedPicture(
                Codec.H264, key, ready.width(), ready.height(), timed.timeNs(), Payload.copyOf(packet));
    }

    private PacketEncoder encoderFor(Picture picture) {
        int width = picture.width() & ~1;
        int height = picture.height() & ~1;
        PacketEncoder current = encoder;
        if (current != null && current.width() == width && current.height() == height) {
            return current;
        }
        close();
        PacketEncoder opened = PacketEncoder.h264(width, height, settings, (int) Math.ceil(settings.fps()), false);
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
