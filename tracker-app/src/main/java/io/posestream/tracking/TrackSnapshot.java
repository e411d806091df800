package io.posestream.tracking;

import io.posestream.frame.TrackState;
import io.posestream.pose.Pose;

/** Everything a {@link Track} knows; what its own fields say there. */
record TrackSnapshot(
        BodyMotion.State motion,
        Sightings.State sightings,
        PoseGuard.State guard,
        Portrait.State portrait,
        Observation last,
        Pose plausible,
        TrackState state,
        long id,
        int detections,
        long creditNs,
        long lastSeenNs,
        long lastDetectedNs,
        long lastUpdateNs,
        long nowNs,
        boolean seenNow,
        boolean seenBefore) {}
