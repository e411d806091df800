package io.posestream.app;

import io.posestream.frame.FrameId;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.TimedPicture;
import io.posestream.pipeline.Accepted;
import io.posestream.pipeline.PictureTracker;
import java.util.List;

/** The people of one source, picture by picture, with the stages of the stream. One thread. */
public final class FollowedPeople {
    private final String name;
    private final PictureTracker tracker;
    private long frames;

    /** @param perception stays with the caller */
    public FollowedPeople(Perception perception, String name) {
        this.name = name;
        this.tracker = perception.unhurriedPipelines().pictureTracker(name);
    }

    /** @param timed stays with the caller */
    public List<TrackedPerson> look(TimedPicture timed) {
        Accepted accepted = new Accepted(
                new FrameId(name, 0, frames++),
                timed.timeNs(),
                timed.timeNs(),
                timed.picture().width(),
                timed.picture().height());
        return tracker.look(accepted, timed.picture(), false).poses().people();
    }
}
