package io.posestream.image.ffmpeg;

import io.posestream.image.DecodeLimits;
import java.time.Duration;

/**
 * How files, URLs and cameras are opened.
 *
 * @param timeout to open, and for each picture, of a URL or camera
 * @param directoryFps pictures per second of a folder of images, which has no times of its own
 * @param jpegQuality 1 to 100, where a source must be coded anew
 */
public record SourceSettings(Duration timeout, double directoryFps, int jpegQuality, DecodeLimits limits) {
    public static final SourceSettings DEFAULT =
            new SourceSettings(Duration.ofSeconds(10), 25, 90, DecodeLimits.DEFAULT);

    public SourceSettings {
        if (timeout.isNegative() || timeout.isZero() || !(directoryFps > 0)) {
            throw new IllegalArgumentException(
                    "a source needs a positive timeout and rate, got " + timeout + " and " + directoryFps + " fps");
        }
    }
}
