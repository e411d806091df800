package io.posestream.ingest;

import io.posestream.wire.StreamIds;

/**
 * How one source becomes a stream.
 *
 * @param streamId key of all its records
 * @param rate speed of files: 1 = as recorded, 2 = twice as fast, 0 = as fast as possible; cameras keep their own
 * @param loop a file begins again at its end, as a new epoch
 */
public record IngestSettings(String streamId, double rate, boolean loop, ReconnectPolicy reconnect) {

    public IngestSettings {
        if (!StreamIds.isValid(streamId)) {
            throw new IllegalArgumentException(
                    "ingest needs a stream id of " + StreamIds.RULE + ", got '" + streamId + "'");
        }
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("ingest needs a finite rate of 0 or more, got " + rate);
        }
    }

    /** A file or simulated camera at its own speed, once. */
    public static IngestSettings once(String streamId) {
        return new IngestSettings(streamId, 1, false, ReconnectPolicy.NEVER);
    }

    /** A camera that is never given up. */
    public static IngestSettings camera(String streamId) {
        return new IngestSettings(streamId, 1, false, ReconnectPolicy.FOREVER);
    }
}
