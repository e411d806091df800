package io.posestream.smoothing;

import java.util.List;

/** Everything a {@link KeypointKalman} knows; predicted, believed and seen by the slots of its timeline. */
record KeypointMemory(
        PointState.Saved state,
        PointState.Saved jumped,
        Trend.State trend,
        List<PointState.Saved> predicted,
        List<PointState.Saved> believed,
        boolean[] seen,
        long jumpedAt,
        long born,
        double unseenSeconds,
        float lastScore) {}
