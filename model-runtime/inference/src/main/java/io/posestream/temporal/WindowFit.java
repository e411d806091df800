package io.posestream.temporal;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.List;

/** A smoother without learning: the key's pose from the poses of a window. Causal on {@link PoseWindow#causal()}. */
public interface WindowFit {

    /** In source pixels, with the key's own score; as it was where the window shows it nowhere. */
    Keypoint fit(PoseWindow window, int keypoint);

    default Pose fit(PoseWindow window) {
        List<Keypoint> pose = new ArrayList<>(window.key().pose().size());
        for (int j = 0; j < window.key().pose().size(); j++) {
            pose.add(fit(window, j));
        }
        return new Pose(pose);
    }
}
