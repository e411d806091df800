package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.time.Duration;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** FFmpeg's options for a source; each protocol names its timeout differently. The caller frees the dictionary. */
final class InputOptions {
    private InputOptions() {}

    static AVDictionary of(Location where, Duration timeout) {
        AVDictionary options = new AVDictionary(null);
        String micros = String.valueOf(timeout.toNanos() / 1000);
        switch (where.scheme()) {
            case "rtsp", "rtsps" -> {
                // Over UDP a single lost packet damages pictures until the next key frame.
                av_dict_set(options, "rtsp_transport", "tcp", 0);
                av_dict_set(options, "timeout", micros, 0);
            }
            case "http", "https" -> {
                av_dict_set(options, "timeout", micros, 0);
                av_dict_set(options, "rw_timeout", micros, 0);
            }
            case "srt" -> av_dict_set(options, "connect_timeout", String.valueOf(timeout.toMillis()), 0);
            // Otherwise a percent sign in the name of an image stands for numbers.
            case "", "file" -> av_dict_set(options, "pattern_type", "none", 0);
            default -> av_dict_set(options, "rw_timeout", micros, 0);
        }
        if (where.isLiveProtocol()) {
            av_dict_set(options, "fflags", "nobuffer", 0);
        }
        return options;
    }
}
