package io.posestream.tracking;

import java.util.List;

/** Whose looks are their own in this frame: nobody before or behind, and most of the body found. */
final class ClearView {

    /** Share of a box that others may cover. */
    private static final double MOST_COVERED = 0.15;

    private static final double MIN_CERTAINTY = 0.3;

    private ClearView() {}

    /** @param others everybody there; who is not seen now is hidden behind others and hides nobody */
    static boolean on(Track track, List<Track> others) {
        return track.seenNow()
                && track.last().appearance().certainty() >= MIN_CERTAINTY
                && others.stream().noneMatch(other -> other != track && other.seenNow() && covers(other, track));
    }

    static boolean covers(Track other, Track track) {
        return other.box().intersection(track.box())
                > MOST_COVERED * track.box().area();
    }
}
