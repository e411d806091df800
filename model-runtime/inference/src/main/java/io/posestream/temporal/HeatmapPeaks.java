package io.posestream.temporal;

import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
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

    /** The same places in a picture of a camera that moved. */
    public HeatmapPeaks moved(PlaneMotion camera) {
        return new HeatmapPeaks(perKeypoint.stream()
                .map(peaks -> peaks.stream().map(camera::moved).toList())
                .toList());
    }
}
