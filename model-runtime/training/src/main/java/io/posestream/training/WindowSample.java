package io.posestream.training;

import io.posestream.temporal.PoseWindow;
import java.util.List;

/**
 * A window to learn from or to be judged by.
 *
 * @param window its looks' slots name places in the {@link FeatureCache}
 * @param targets of the key frame, in the skeleton's order
 * @param clip windows of one clip are alike: the unit of a bootstrap
 * @param degradation what was done to the key picture, e.g. {@code occluders}; empty = nothing
 */
public record WindowSample(PoseWindow window, List<Target> targets, String clip, WindowKind kind, String degradation) {

    public WindowSample {
        targets = List.copyOf(targets);
    }

    /** Whether the key picture was made worse than the target's. */
    public boolean degraded() {
        return !degradation.isEmpty();
    }
}
