package io.posestream.app;

import io.posestream.frame.PoseFrame;
import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import io.posestream.pipeline.FrameResult;
import io.posestream.pipeline.RefinementWindow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/**
 * Brings each picture together with the last word on its people. Owns the pictures that wait for it: as many as the
 * look-ahead has frames. One thread.
 */
final class FinalPoses implements AutoCloseable {
    private final RefinementWindow window;
    private final BiConsumer<TimedPicture, PoseFrame> receiver;
    private final Deque<TimedPicture> waiting = new ArrayDeque<>();

    /** @param receiver gets every picture once, in order; it is closed afterwards */
    FinalPoses(RefinementWindow window, BiConsumer<TimedPicture, PoseFrame> receiver) {
        this.window = window;
        this.receiver = receiver;
    }

    /** The next picture, owned from now on; {@link #told} follows. */
    void own(TimedPicture picture) {
        waiting.addLast(picture);
    }

    void told(FrameResult.Posed posed) {
        if (!posed.provisional()) {
            hand(posed.poses());
        }
        window.add(posed).forEach(refined -> hand(refined.poses()));
    }

    /** No picture follows. */
    void settle() {
        window.settle().forEach(refined -> hand(refined.poses()));
    }

    private void hand(PoseFrame poses) {
        TimedPicture timed = waiting.removeFirst();
        try (Picture picture = timed.picture()) {
            receiver.accept(new TimedPicture(timed.timeNs(), picture), poses);
        }
    }

    @Override
    public void close() {
        waiting.forEach(timed -> timed.picture().close());
        waiting.clear();
    }
}
