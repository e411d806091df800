package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import java.util.Map;

/** What anybody can do without looking at the pictures. */
enum Baseline {
    /** The nearest label, the earlier of two. */
    NEAREST,
    /** On the straight line between the labels around; by frame number. */
    LINEAR;

    /** Missing when the joint is labelled at neither side. */
    Keypoint place(LabelTrack track, int frame, int slot) {
        Map.Entry<Integer, LabelledPerson> before = track.labels().lowerEntry(frame);
        Map.Entry<Integer, LabelledPerson> after = track.labels().higherEntry(frame);
        Keypoint from = before == null ? Keypoint.absent() : track.label(before.getKey(), slot);
        Keypoint to = after == null ? Keypoint.absent() : track.label(after.getKey(), slot);
        if (from.missing() || to.missing()) {
            return from.missing() ? to : from;
        }
        float share = (float) (frame - before.getKey()) / (after.getKey() - before.getKey());
        if (this == NEAREST) {
            return share <= .5f ? from : to;
        }
        return from.at(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }
}
