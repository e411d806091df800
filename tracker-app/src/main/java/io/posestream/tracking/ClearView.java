package io.posestream.tracking;

import java.util.List;

/** Whose looks are their own in this frame: nobody before or behind, and most of the body found. */
final class ClearView {

    /** Share of a box that others may cover. */
    private static final double MOST_COVERED = 0.15;

    /** Mean over the parts of the body. */
    private static final double MIN_WEIGHT = 0.3;

    private ClearView() {}

    /** @param others everybody there; who is not seen now is hidden behind others and hides nobody */
    static boolean on(Track track, List<Track> others) {
        return track.seenNow()
                && weight(track.last()) >= MIN_WEIGHT
                && others.stream().noneMatch(other -> other != track && other.seenNow() && covers(other, track));
    }

    static boolean covers(Track other, Track track) {
        return other.box().intersection(track.box())
                > MOST_COVERED * track.box().area();
    }

    private static double weight(Observation seen) {
        float sum = 0;
        for (float weight : seen.appearance().weights()) {
            sum += weight;
        }
        return seen.appearance().isKnown() ? sum / seen.appearance().parts() : 0;
    }
}
