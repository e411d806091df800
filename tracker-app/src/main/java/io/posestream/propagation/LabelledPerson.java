package io.posestream.propagation;

import io.posestream.pose.Box;
import io.posestream.pose.Pose;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A person in a labelled frame.
 *
 * @param trackId identity within the video, where the file tells
 * @param pose source pixels; what is not labelled is missing, what is labelled as hidden is occluded
 * @param box of the whole body, where the file tells
 * @param entry place among the file's annotations; {@link #NO_ENTRY} when there is none
 */
public record LabelledPerson(OptionalLong trackId, Pose pose, Optional<Box> box, int entry) {
    /** The entry of a person that is in no file. */
    public static final int NO_ENTRY = -1;

    /** Joints lie inside a body; so much larger is the box that shows all of it. */
    private static final float GROW = 1.25f;

    /** Where the body is; empty when the file has no box and fewer than two joints. */
    Optional<Box> body() {
        return box.isPresent() ? box : pose.bounds(0).map(tight -> tight.scaled(GROW));
    }
}
