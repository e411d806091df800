package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;

import io.posestream.image.SourceException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Sentences for a user whose source does not open or breaks off. */
final class SourceFaults {
    private SourceFaults() {}

    static SourceException cannotOpen(Location where, int code, Deadline deadline) {
        if (deadline.passed()) {
            return silent(where, deadline);
        }
        if (code == AVERROR_INVALIDDATA) {
            String what = where.isLocal() ? " is not" : " answers, but not with video";
            return new SourceException(
                    where + what + " in a format that FFmpeg can read, or it is cut off; give a whole"
                            + " video, an image, or a folder of images");
        }
        if (where.isLocal()) {
            return new SourceException("cannot open " + where + ": " + FfmpegErrors.text(code));
        }
        String host = unknownHost(where);
        if (host != null) {
            return new SourceException("cannot open " + where + ": there is no host named " + host
                    + "; check the spelling and the network");
        }
        return new SourceException("cannot open " + where + ": " + FfmpegErrors.text(code)
                + "; check the address and that the camera or server is on");
    }

    static SourceException brokeOff(Location where, int code, long packets, Deadline deadline) {
        return deadline.passed()
                ? silent(where, deadline)
                : new SourceException(
                        where + " broke off after " + packets + " coded pictures: " + FfmpegErrors.text(code));
    }

    private static SourceException silent(Location where, Deadline deadline) {
        return new SourceException(where + " has sent nothing for "
                + deadline.timeout().toMillis() + " ms; check the network and that the camera or server is on");
    }

    /** FFmpeg calls this an input/output error. */
    private static @Nullable String unknownHost(Location where) {
        String host = null;
        try {
            host = URI.create(where.text()).getHost();
            if (host != null) {
                InetAddress.getByName(host);
            }
            return null;
        } catch (UnknownHostException unknown) {
            return host;
        } catch (IllegalArgumentException notAUri) {
            return null;
        }
    }
}
