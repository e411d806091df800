package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;

import io.posestream.image.AnnexB;
import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

/** Passes a file's or camera's H.264 or H.265 on as it is, packet by packet, in Annex B form. */
final class PacketSource implements EncodedSource {
    private final MediaInput input;
    private final Codec codec;
    private final AnnexBFilter filter;
    private final UnitSize size;
    private final byte[] parameterSets;
    private final StreamClock clock;

    /** @param input taken over */
    PacketSource(MediaInput input, Codec codec) {
        this.input = input;
        this.codec = codec;
        filter = new AnnexBFilter(codec, input);
        size = new UnitSize(codec);
        parameterSets = filter.parameterSets();
        clock = input.clock();
    }

    /** The codec of a stream whose packets can be passed on; null when they must be decoded. */
    static @Nullable Codec passable(AVCodecParameters parameters) {
        return switch (parameters.codec_id()) {
            case AV_CODEC_ID_H264 -> Codec.H264;
            case AV_CODEC_ID_HEVC -> Codec.H265;
            case AV_CODEC_ID_MJPEG -> Codec.JPEG;
            case AV_CODEC_ID_PNG -> Codec.PNG;
            default -> null;
        };
    }

    @Override
    public double fps() {
        return input.fps();
    }

    @Override
    public long expectedPictures() {
        return input.pictures();
    }

    @Override
    public boolean live() {
        return input.isLive();
    }

    @Override
    public @Nullable EncodedPicture next() {
        AVPacket rewritten = null;
        while (rewritten == null) {
            AVPacket packet = input.read();
            if (packet == null) {
                return null;
            }
            rewritten = filter.rewrite(packet);
        }
        long timeNs = clock.timeNs(rewritten.pts());
        return picture(Payload.copyOf(rewritten), timeNs);
    }

    private EncodedPicture picture(byte[] unit, long timeNs) {
        AnnexB content = AnnexB.inspect(codec, unit);
        byte[] whole = content.keyFrame() && !content.parameterSets() ? join(parameterSets, unit) : unit;
        if (content.keyFrame()) {
            size.read(whole);
        }
        AVCodecParameters parameters = input.parameters();
        int width = size.width() > 0 ? size.width() : parameters.width();
        int height = size.height() > 0 ? size.height() : parameters.height();
        return new EncodedPicture(codec, content.keyFrame(), width, height, timeNs, whole);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    @Override
    public void close() {
        filter.close();
        size.close();
        input.close();
    }
}
