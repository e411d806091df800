package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;

import io.posestream.image.SourceException;
import java.nio.file.Files;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;

/** Cameras of this computer through Video4Linux. */
final class Webcam {
    private Webcam() {}

    static AVInputFormat format(Location camera) {
        if (!Files.exists(camera.path())) {
            throw new SourceException(
                    "there is no camera " + camera + "; list those of this computer with: ls /dev/video*");
        }
        if (!Files.isReadable(camera.path())) {
            throw new SourceException(
                    "no permission to read the camera " + camera + "; add this user to the group video");
        }
        try {
            avdevice_register_all();
        } catch (LinkageError missing) {
            throw new SourceException(
                    "cameras of this computer need the system libraries libxcb, libpulse and libasound: "
                            + missing.getMessage(),
                    missing);
        }
        AVInputFormat format = av_find_input_format("v4l2");
        if (format == null) {
            throw new SourceException("cannot open " + camera + ": this build of FFmpeg has no Video4Linux");
        }
        return format;
    }
}
