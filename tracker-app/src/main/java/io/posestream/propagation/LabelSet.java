package io.posestream.propagation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The labels of a video.
 *
 * @param frames frame number to its people; a labelled frame may have nobody
 */
public record LabelSet(Joints joints, NavigableMap<Integer, List<LabelledPerson>> frames) {

    public LabelSet {
        frames = Collections.unmodifiableNavigableMap(new TreeMap<>(frames));
    }

    /** Every {@code k}-th of the labelled frames, the first included: what somebody in a hurry would have labelled. */
    public LabelSet every(int k) {
        NavigableMap<Integer, List<LabelledPerson>> kept = new TreeMap<>();
        int index = 0;
        for (var entry : frames.entrySet()) {
            if (index++ % k == 0) {
                kept.put(entry.getKey(), entry.getValue());
            }
        }
        return new LabelSet(joints, kept);
    }

    /** The same labels, with our numbers for people where the file does not tell who is who. */
    public LabelSet identified() {
        NavigableMap<Integer, List<LabelledPerson>> known = new TreeMap<>();
        frames.keySet().forEach(frame -> known.put(frame, new ArrayList<>()));
        for (LabelTrack track : LabelTracks.of(this)) {
            track.labels()
                    .forEach((frame, person) -> known.computeIfAbsent(frame, f -> new ArrayList<>())
                            .add(new LabelledPerson(
                                    OptionalLong.of(track.id()), person.pose(), person.box(), person.entry())));
        }
        return new LabelSet(joints, known);
    }

    /** Whether every person of every frame has an id. */
    public boolean tracked() {
        return frames.values().stream()
                .flatMap(List::stream)
                .allMatch(person -> person.trackId().isPresent());
    }
}
