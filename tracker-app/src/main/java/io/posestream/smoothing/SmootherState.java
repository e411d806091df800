package io.posestream.smoothing;

import java.util.List;
import java.util.Map;

/**
 * All that a {@link PoseSmoother} has learnt, by track, as a value: one with the same settings that restores it answers
 * as the first would have. Each method fills its own part; another method finds nothing there and begins anew.
 */
public record SmootherState(Map<Long, BodyKalman.State> kalman, Map<Long, List<KeypointFilter.State>> oneEuro) {

    public SmootherState {
        kalman = Map.copyOf(kalman);
        oneEuro = Map.copyOf(oneEuro);
    }
}
