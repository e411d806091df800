package io.posestream.clips;

import io.posestream.pose.Box;
import io.posestream.pose.Pose;
import java.util.Optional;

/**
 * One person in one picture of a clip.
 *
 * @param person stays the same within the clip
 * @param box source pixels; hidden parts included where they are known
 * @param truth what is known for sure, with visibilities; keypoints nobody labelled are missing. Empty = nothing is
 * @param shown share of the person that can be seen, 0..1
 */
record Sighting(long person, Box box, Optional<Pose> truth, float shown) {}
