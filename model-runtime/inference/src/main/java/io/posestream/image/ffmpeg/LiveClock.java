package io.posestream.image.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import java.time.Instant;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * Nanoseconds since 1970 at which a camera's picture was taken, as near as this computer can know. The camera's own
 * even stamps are tied to the wall clock, so that jitter of the network does not show; the tie follows the arrivals
 * slowly.
 */
final class LiveClock implements StreamClock {
    /** Beyond this the camera's clock has jumped, and is tied anew. */
    private static final long MAX_LAG_NS = 2_000_000_000L;

    /** Pictures it takes to follow a lasting change of delay. */
    private static final long FOLLOW = 128;

    private final long numerator;
    private final long denominator;
    private final long openedNs;
    private boolean tied;
    private long offsetNs;
    private long lastNs;

    /** @param openedNs since 1970; pictures that came while the stream was studied are told apart from then on */
    LiveClock(AVRational timeBase, long openedNs) {
        numerator = timeBase.num();
        denominator = timeBase.den();
        this.openedNs = openedNs;
    }

    static long nowNs() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public long timeNs(long stamp) {
        return timeNs(stamp, nowNs());
    }

    long timeNs(long stamp, long nowNs) {
        // FFmpeg knows no stamp for the first picture of RTSP, which came when the stream was opened; dated now, it
        // would
        // hold back all that came since.
        long takenNs = lastNs == 0 && nowNs - openedNs <= MAX_LAG_NS ? Math.min(openedNs, nowNs) : nowNs;
        if (stamp != AV_NOPTS_VALUE) {
            takenNs = tie(av_rescale(stamp, numerator * 1_000_000_000L, denominator), nowNs);
        }
        lastNs = Math.max(lastNs, takenNs);
        return lastNs;
    }

    private long tie(long streamNs, long nowNs) {
        if (!tied) {
            tied = true;
            offsetNs = openedNs - streamNs;
        }
        long lag = nowNs - (streamNs + offsetNs);
        boolean jumped = lag < 0 || lag > MAX_LAG_NS;
        long takenNs = jumped ? nowNs : streamNs + offsetNs;
        offsetNs += jumped ? lag : lag / FOLLOW;
        return takenNs;
    }
}
