package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * One FFmpeg decoder on one thread: packets in, frames out. Frame threads would add a frame of delay each. Owns its
 * context, packet and frame until {@link #close()}.
 */
final class PacketDecoder implements AutoCloseable {
    /** Hardware does not say what it holds back; H.264 and H.265 allow 16 pictures, encoders use a few. */
    private static final int HARDWARE_DEPTH = 8;

    private final AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private boolean inHardware;

    private PacketDecoder(AVCodec codec, @Nullable AVCodecParameters parameters, DecodeLimits limits, int strictness) {
        FfmpegErrors.prepare();
        context = avcodec_alloc_context3(codec);
        if (parameters != null) {
            FfmpegErrors.check(avcodec_parameters_to_context(context, parameters), "avcodec_parameters_to_context");
        } else {
            context.flags(context.flags() | AV_CODEC_FLAG_LOW_DELAY);
        }
        context.thread_count(1);
        context.max_pixels(limits.maxPixels());
        context.err_recognition(strictness);
        int opened = avcodec_open2(context, codec, (AVDictionary) null);
        if (opened < 0) {
            close();
            FfmpegErrors.check(opened, "opening the decoder " + codec.name().getString());
        }
    }

    /** For bare coded pictures. Stills are refused at the first fault; video conceals it and says so. */
    static PacketDecoder of(Codec codec, DecodeLimits limits) {
        int id = switch (codec) {
            case JPEG -> AV_CODEC_ID_MJPEG;
            case PNG -> AV_CODEC_ID_PNG;
            case H264 -> AV_CODEC_ID_H264;
            case H265 -> AV_CODEC_ID_HEVC;
        };
        int strictness = codec.standsAlone() ? AV_EF_EXPLODE | AV_EF_CRCCHECK : 0;
        AVCodec found = avcodec_find_decoder(id);
        if (found == null) {
            throw new IllegalStateException("this build of FFmpeg has no decoder for " + codec);
        }
        return new PacketDecoder(found, null, limits, strictness);
    }

    /**
     * For bare coded pictures, in hardware.
     *
     * @throws IllegalStateException when it does not start
     */
    static PacketDecoder ofHardware(AVCodec hardware, DecodeLimits limits) {
        PacketDecoder decoder = new PacketDecoder(hardware, null, limits, 0);
        decoder.inHardware = true;
        return decoder;
    }

    /** For a stream of a container; null when FFmpeg has no decoder for it. */
    static @Nullable PacketDecoder of(AVCodecParameters parameters, DecodeLimits limits) {
        AVCodec found = avcodec_find_decoder(parameters.codec_id());
        return found == null ? null : new PacketDecoder(found, parameters, limits, 0);
    }

    /** @return 0, or a negative FFmpeg code; frames may be waiting in either case */
    int send(byte[] unit, long pts) {
        FfmpegErrors.check(av_new_packet(packet, unit.length), "allocating a packet of " + unit.length + " bytes");
        packet.data().put(unit, 0, unit.length);
        packet.pts(pts);
        int code = avcodec_send_packet(context, packet);
        av_packet_unref(packet);
        return code;
    }

    /** @param source stays with the caller; null ends the stream and releases the frames that wait for reordering */
    int send(@Nullable AVPacket source) {
        return avcodec_send_packet(context, source);
    }

    /** The next frame, valid until the next call; null when there is none. */
    @Nullable AVFrame receive() {
        return avcodec_receive_frame(context, frame) >= 0 ? frame : null;
    }

    /** Forgets every frame; parameter sets stay. */
    void flush() {
        avcodec_flush_buffers(context);
    }

    /** From now on pictures come out, even if parts of them refer to pictures that were never decoded. */
    void showIncomplete() {
        context.flags(context.flags() | AV_CODEC_FLAG_OUTPUT_CORRUPT);
    }

    /** How many pictures the decoder holds back at most, to put them into the order of presentation. */
    int reorderDepth() {
        return inHardware ? HARDWARE_DEPTH : context.has_b_frames();
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
