package io.posestream.temporal;

import io.posestream.pose.Keypoint;
import java.util.List;

/**
 * Where else a keypoint may be: the highest places of each keypoint's heatmap, best first, in source pixels. The pose
 * that the decoder chose need not be among them.
 *
 * @param perKeypoint in the skeleton's order; an inner list may be empty
 */
public record HeatmapPeaks(List<List<Keypoint>> perKeypoint) {

    public HeatmapPeaks {
        perKeypoint = perKeypoint.stream().map(List::copyOf).toList();
    }
}
