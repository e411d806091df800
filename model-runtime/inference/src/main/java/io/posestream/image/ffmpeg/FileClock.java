package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import org.bytedeco.ffmpeg.avutil.AVRational;

/** Nanoseconds since the first picture; uneven stamps stay uneven, missing ones follow at the frame rate. */
final class FileClock implements StreamClock {
    private static final double FPS_WHEN_UNKNOWN = 25;

    private final long numerator;
    private final long denominator;
    private final long stepNs;
    private long originNs = Long.MIN_VALUE;
    private long lastNs;

    FileClock(AVRational timeBase, double fps) {
        numerator = timeBase.num();
        denominator = timeBase.den();
        stepNs = Math.round(1e9 / (fps > 0 ? fps : FPS_WHEN_UNKNOWN));
        lastNs = -stepNs;
    }

    @Override
    public long timeNs(long stamp) {
        if (stamp == AV_NOPTS_VALUE) {
            lastNs += stepNs;
            return lastNs;
        }
        long ns = av_rescale(stamp, numerator * 1_000_000_000L, denominator);
        if (originNs == Long.MIN_VALUE) {
            // Stamps may begin after pictures without any.
            originNs = ns - (lastNs + stepNs);
        }
        lastNs = Math.max(0, ns - originNs);
        return lastNs;
    }
}
