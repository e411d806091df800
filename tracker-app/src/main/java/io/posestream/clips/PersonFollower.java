package io.posestream.clips;

import io.posestream.frame.TrackedPerson;
import io.posestream.image.TimedPicture;
import java.util.List;

/** Finds and follows the people of one video, picture by picture. */
@FunctionalInterface
public interface PersonFollower {

    /** @param timed stays with the caller */
    List<TrackedPerson> look(TimedPicture timed);
}
