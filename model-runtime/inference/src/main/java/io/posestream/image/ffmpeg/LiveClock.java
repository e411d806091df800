package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import java.time.Instant;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * Nanoseconds since 1970 at which a camera's picture was taken, as near as this computer can know: the picture that
 * came fastest ties the camera's even stamps to the wall clock, so that jitter of the network does not show.
 */
final class LiveClock implements StreamClock {
    /** Beyond this the camera's clock has jumped or drifted, and is tied anew. */
    private static final long MAX_LAG_NS = 1_000_000_000L;

    private final long numerator;
    private final long denominator;
    private long offsetNs = Long.MAX_VALUE;
    private long lastNs;

    LiveClock(AVRational timeBase) {
        numerator = timeBase.num();
        denominator = timeBase.den();
    }

    @Override
    public long timeNs(long stamp) {
        Instant now = Instant.now();
        long nowNs = now.getEpochSecond() * 1_000_000_000L + now.getNano();
        return timeNs(stamp, nowNs);
    }

    long timeNs(long stamp, long nowNs) {
        long takenNs = nowNs;
        if (stamp != AV_NOPTS_VALUE) {
            long streamNs = av_rescale(stamp, numerator * 1_000_000_000L, denominator);
            boolean tieAnew = offsetNs == Long.MAX_VALUE
                    || streamNs + offsetNs > nowNs
                    || streamNs + offsetNs < nowNs - MAX_LAG_NS;
            if (tieAnew) {
                offsetNs = nowNs - streamNs;
            }
            takenNs = streamNs + offsetNs;
        }
        lastNs = Math.max(lastNs, takenNs);
        return lastNs;
    }
}
