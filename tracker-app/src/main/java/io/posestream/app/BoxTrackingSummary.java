package io.posestream.app;

import java.util.HashSet;
import java.util.Set;

/**
 * What came of tracking one file of detections.
 *
 * @param detections read
 * @param boxes written
 * @param tracks different people written
 * @param trackingMsPerFrame mean time of the tracker alone
 */
public record BoxTrackingSummary(int frames, long detections, long boxes, int tracks, double trackingMsPerFrame) {

    /** Adds up while tracking goes on. */
    static final class Count {
        private static final double NS_PER_MS = 1e6;

        private final Set<Long> tracks = new HashSet<>();
        private int frames;
        private long detections;
        private long boxes;
        private long trackingNs;

        void frame(long tookNs, int seen) {
            frames++;
            trackingNs += tookNs;
            detections += seen;
        }

        void person(long trackId) {
            tracks.add(trackId);
            boxes++;
        }

        BoxTrackingSummary summary() {
            double ms = frames == 0 ? 0 : trackingNs / NS_PER_MS / frames;
            return new BoxTrackingSummary(frames, detections, boxes, tracks.size(), ms);
        }
    }
}
