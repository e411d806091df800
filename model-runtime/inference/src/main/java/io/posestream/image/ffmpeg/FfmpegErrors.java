package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;

/** What FFmpeg's negative return codes mean. */
final class FfmpegErrors {
    /** {@code AVERROR(EAGAIN)}: nothing there yet. POSIX numbers differ between systems, so the natives are asked. */
    static final int AGAIN;

    static {
        Loader.load(avutil.class);
        AGAIN = org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
    }

    /** An 8K picture in the widest pixel format takes 199 MiB, the index of a day at 25 pictures a second 50 MiB. */
    private static final long MAX_ALLOCATION_BYTES = 256L << 20;

    private FfmpegErrors() {}

    /**
     * To be called before anything else of FFmpeg. Natives print to standard error by themselves; every fault reaches
     * the caller as a value instead. And no single piece of memory may be larger than the largest picture needs: an mp4
     * file of 5 kB can claim an index of many gigabytes.
     */
    static void prepare() {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(MAX_ALLOCATION_BYTES);
    }

    static String text(int code) {
        byte[] text = new byte[128];
        av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    /** For calls that fail only when memory is short or the build of FFmpeg lacks a part. */
    static int check(int code, String call) {
        if (code < 0) {
            throw new IllegalStateException(call + " failed: " + text(code));
        }
        return code;
    }
}
