package io.posestream.viewer;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;

/**
 * Where the viewer gets what it shows. Thread-safe; never blocks and never throws: what is too much is dropped, newest
 * wins. Frames of one stream come in their order.
 */
public interface ViewerFeed {
    void poses(PoseFrame frame);

    void event(StreamEvent event);

    /**
     * Whether the broker answers; told again and again.
     *
     * @param reason in words, when it does not
     */
    void broker(boolean answers, String reason);

    /** Ignored unless {@link Audience} says that somebody watches. The payload must not change afterwards. */
    void picture(SourceFrame frame);
}
