package io.posestream.tracking;

import io.posestream.frame.TrackedPerson;
import java.util.List;

/**
 * What a tracker knows after a frame.
 *
 * @param people everyone confirmed, seen or coasting, and once those just lost; ordered by track id. Tentative tracks
 *     are not told: they have no id, so that flicker spends none
 * @param changes births, losses and ends that this frame brought
 */
public record TrackUpdate(List<TrackedPerson> people, List<TrackChange> changes) {}
