package io.posestream.tracking;

import io.posestream.frame.TrackState;
import io.posestream.pose.Oks;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;

/** Everything a {@link Track} knows; what its own fields say there. */
record TrackSnapshot(Memory memory, Observation last, Pose plausible, Life life) {

    static TrackSnapshot atBirth(Skeleton skeleton, long timeNs, Observation first) {
        Oks oks = new Oks(skeleton);
        Memory memory = new Memory(
                new BodyMotion(oks, timeNs, first).state(),
                new Sightings(timeNs, first.box()).state(),
                new PoseGuard(skeleton, oks, timeNs, first.pose()).state(),
                new Portrait().state());
        Life life = new Life(TrackState.TENTATIVE, 0, 1, 0, timeNs, timeNs, timeNs, timeNs, true, false);
        return new TrackSnapshot(memory, first, first.pose(), life);
    }

    /** The same as it was before anyone saw what the person looks like. */
    TrackSnapshot withoutLooks() {
        Memory blank = new Memory(memory.motion(), memory.sightings(), memory.guard(), new Portrait().state());
        return new TrackSnapshot(blank, last, plausible, life);
    }

    /** What its parts know. */
    record Memory(BodyMotion.State motion, Sightings.State sightings, PoseGuard.State guard, Portrait.State portrait) {}

    /** What it is and when it was seen. */
    record Life(
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
}
