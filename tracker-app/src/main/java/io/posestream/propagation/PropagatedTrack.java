package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One person in the frames between the labels.
 *
 * @param labels as given; they never change
 * @param frames frame number to what was carried there, by slot; a joint that no label has is not in it
 */
public record PropagatedTrack(LabelTrack labels, NavigableMap<Integer, Map<Integer, Propagated>> frames) {

    public PropagatedTrack {
        frames = Collections.unmodifiableNavigableMap(new TreeMap<>(frames));
    }

    /** What the checks let pass; the rest is missing. */
    public Pose pose(int frame) {
        Map<Integer, Propagated> joints = frames.getOrDefault(frame, Map.of());
        List<Keypoint> slots = new ArrayList<>();
        for (int slot = 0; slot < Joints.SLOTS; slot++) {
            Propagated joint = joints.get(slot);
            slots.add(joint == null ? Keypoint.absent() : joint.keypoint());
        }
        return new Pose(slots);
    }

    public long count(Verdict verdict) {
        return all().filter(joint -> joint.verdict() == verdict).count();
    }

    private Stream<Propagated> all() {
        return frames.values().stream().flatMap(joints -> joints.values().stream());
    }
}
