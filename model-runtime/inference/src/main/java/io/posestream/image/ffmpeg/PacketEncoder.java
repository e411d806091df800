package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import io.posestream.image.Picture;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** An opened FFmpeg encoder for pictures of one size; one picture in, one packet out. Owns all its native memory. */
final class PacketEncoder implements AutoCloseable {
    /** Where encoders and decoders change from BT.601 to BT.709. */
    private static final int HD_HEIGHT = 720;

    /** libopenh264 opens for less, and fails at the first picture. */
    private static final int MIN_H264_SIZE = 16;

    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final YuvConverter converter;

    private PacketEncoder(AVCodecContext context, boolean fullRange) {
        this.context = context;
        converter = new YuvConverter(context.width(), context.height(), context.colorspace(), fullRange);
    }

    /** @param quantizer 2 (best) to 31 */
    static PacketEncoder jpeg(int width, int height, int quantizer) {
        AVCodec codec = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        context.color_range(AVCOL_RANGE_JPEG).colorspace(AVCOL_SPC_BT470BG);
        context.time_base(av_make_q(1, 1));
        context.flags(context.flags() | AV_CODEC_FLAG_QSCALE);
        context.global_quality(quantizer * FF_QP2LAMBDA);
        return open(context, codec, true);
    }

    /**
     * @param timeBase of the times given to {@link #encode}, seconds per unit as 1 / {@code timeBase}
     * @param globalHeader parameter sets go into the context, for containers, instead of before each key frame
     */
    static PacketEncoder h264(int width, int height, H264Settings settings, int timeBase, boolean globalHeader) {
        if (width < MIN_H264_SIZE || height < MIN_H264_SIZE) {
            throw new IllegalArgumentException("H.264 is coded from 16 x 16 pixels on, got " + width + " x " + height);
        }
        AVCodec codec = avcodec_find_encoder_by_name("libopenh264");
        if (codec == null) {
            throw new IllegalStateException("this build of FFmpeg has no H.264 encoder libopenh264");
        }
        AVCodecContext context = avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        context.color_range(AVCOL_RANGE_MPEG).colorspace(height >= HD_HEIGHT ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M);
        context.time_base(av_make_q(1, timeBase));
        context.framerate(av_d2q(settings.fps(), 1001000));
        context.gop_size(settings.keyFrameInterval());
        context.max_b_frames(0);
        context.bit_rate(settings.bitsPerSecond());
        context.thread_count(1);
        if (globalHeader) {
            context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        return open(context, codec, false);
    }

    private static PacketEncoder open(AVCodecContext context, AVCodec codec, boolean fullRange) {
        FfmpegErrors.prepare();
        int opened = avcodec_open2(context, codec, (AVDictionary) null);
        if (opened < 0) {
            String size = context.width() + " x " + context.height();
            avcodec_free_context(context);
            throw new IllegalArgumentException("the encoder " + codec.name().getString() + " refuses pictures of "
                    + size + ": " + FfmpegErrors.text(opened));
        }
        return new PacketEncoder(context, fullRange);
    }

    /** @return the coded picture, valid until the next call */
    AVPacket encode(Picture picture, long time, boolean keyFrame) {
        av_packet_unref(packet);
        AVFrame frame = converter.toYuv(picture);
        frame.pts(time);
        frame.quality(context.global_quality());
        frame.pict_type(keyFrame ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        FfmpegErrors.check(avcodec_send_frame(context, frame), "encoding a picture");
        FfmpegErrors.check(avcodec_receive_packet(context, packet), "taking the coded picture");
        return packet;
    }

    AVCodecContext context() {
        return context;
    }

    int width() {
        return context.width();
    }

    int height() {
        return context.height();
    }

    @Override
    public void close() {
        converter.close();
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
