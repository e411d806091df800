package io.posestream.temporal;

import java.util.List;

/** Says better where people are in the key frames of windows. Calls block; the windows' slots stay lent meanwhile. */
@FunctionalInterface
public interface PoseRefiner {

    /**
     * @param windows each with at least one neighbour: from a key alone there is nothing to gain
     * @return one per window, in their order
     */
    List<RefinedPose> refine(List<PoseWindow> windows);
}
