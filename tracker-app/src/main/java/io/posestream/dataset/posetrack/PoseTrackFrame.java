package io.posestream.dataset.posetrack;

import java.util.List;

/**
 * One picture of a sequence.
 *
 * @param name of the picture, as the file has it
 * @param labelled whether the annotators looked at it; when the file does not say, whether it has people
 * @param ignored where nothing is judged
 */
public record PoseTrackFrame(String name, boolean labelled, List<IgnoreRegion> ignored, List<PosedPerson> people) {
    public PoseTrackFrame {
        ignored = List.copyOf(ignored);
        people = List.copyOf(people);
    }
}
