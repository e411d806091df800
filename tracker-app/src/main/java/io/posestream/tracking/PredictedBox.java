package io.posestream.tracking;

import io.posestream.frame.TrackState;
import io.posestream.pose.Box;

/** Where a living track should be at an asked time: the region of interest when no detector runs. Source pixels. */
public record PredictedBox(long trackId, TrackState state, Box box) {}
