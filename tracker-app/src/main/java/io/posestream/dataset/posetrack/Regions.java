package io.posestream.dataset.posetrack;

import io.posestream.dataset.JsonPlace;
import java.util.List;

/** Builds regions of what a file says. */
final class Regions {
    private Regions() {}

    static IgnoreRegion of(List<IgnoreRegion.Corner> corners, JsonPlace place) {
        if (corners.size() < 3) {
            throw place.refusal("must be a polygon of 3 corners or more, has " + corners.size());
        }
        return new IgnoreRegion(corners);
    }
}
