package io.posestream.head;

/** What a head may have or lack, so that each part can be judged. */
public enum Part {
    /** Looks at the backbone's maps; without them only places and scores count. */
    MAPS,
    /** Samples pass a mask of the body and one of the keypoint. */
    MASKS,
    /** Past and future are attended to apart. */
    SEPARATION,
    /** Learns where to sample; without it the points stay on their first rings. */
    OFFSETS,
    /** Starts from the robust smoother's answer and knows its numbers. */
    ROBUST
}
