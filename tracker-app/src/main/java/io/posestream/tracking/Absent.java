package io.posestream.tracking;

import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;

/**
 * Someone known who is out of sight.
 *
 * @param looks how they looked as long as they were seen
 * @param box where last seen
 */
record Absent(long id, Appearance looks, Box box, long lastSeenNs) {

    private static final double NS_PER_SECOND = 1e9;

    /** Nobody gets further than this, body sizes per second; a runner close to the camera does about 4. */
    private static final double REACH_PER_SECOND = 4;

    /** However short the absence, boxes jump by this many body sizes. */
    private static final double LEAST_REACH = 1;

    /**
     * Ratio of sizes that is forgiven at once, for a box may have been cut; it grows by as much in each second away.
     */
    private static final double SIZE_RATIO = 1.5;

    private static final double SIZE_RATIO_PER_SECOND = 0.3;

    private static final double MOST_SIZE_RATIO = 3;

    /** Whom a track follows that does not see them. */
    static Absent of(Track track) {
        return new Absent(
                track.id(), track.portrait().known().mean(), track.last().box(), track.lastSeenNs());
    }

    /** The same person where the place lies in the picture after the camera moved. */
    Absent moved(PlaneMotion camera) {
        return new Absent(id, looks, camera.moved(box), lastSeenNs);
    }

    /** Whether somebody seen there and then can be this person. */
    boolean canBeAt(Box place, long timeNs) {
        double seconds = (timeNs - lastSeenNs) / NS_PER_SECOND;
        double before = Math.sqrt(box.area());
        double now = Math.sqrt(place.area());
        double apart = Math.hypot(place.centerX() - box.centerX(), place.centerY() - box.centerY());
        double ratio = Math.max(before, now) / Math.max(1, Math.min(before, now));
        return ratio < Math.min(MOST_SIZE_RATIO, SIZE_RATIO + SIZE_RATIO_PER_SECOND * seconds)
                && apart < (LEAST_REACH + REACH_PER_SECOND * seconds) * Math.max(before, now);
    }

    long awayMs(long nowNs) {
        return (nowNs - lastSeenNs) / 1_000_000;
    }
}
