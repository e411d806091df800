package io.posestream.image.ffmpeg;

import io.posestream.image.Codec;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** The FFmpeg that this process runs with. Its first use loads it. */
public final class FfmpegLibrary {
    private FfmpegLibrary() {}

    /** As the library tells it, such as {@code 8.0.1}. */
    public static String version() {
        return avutil.av_version_info().getString();
    }

    /** Whether it has a decoder for the codec. */
    public static boolean decodes(Codec codec) {
        int id = switch (codec) {
            case JPEG -> avcodec.AV_CODEC_ID_MJPEG;
            case PNG -> avcodec.AV_CODEC_ID_PNG;
            case H264 -> avcodec.AV_CODEC_ID_H264;
            case H265 -> avcodec.AV_CODEC_ID_HEVC;
        };
        return avcodec.avcodec_find_decoder(id) != null;
    }
}
