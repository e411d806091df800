package io.posestream.pipeline;

import io.posestream.frame.PoseFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The newest frames of one stream, told provisionally, that wait for later ones. Frames count only when they were
 * looked at: a dropped one shows nothing. Not thread-safe.
 *
 * <pre>
 *   t+k looked at --> [ t, t+1, ... t+k ]    with look-ahead k
 *                       |
 *                       '--> refine t --> Refined, t leaves
 * </pre>
 */
public final class RefinementWindow {
    private final int lookAheadFrames;
    private final UnaryOperator<PoseFrame> refine;
    private final Deque<PoseFrame> waiting = new ArrayDeque<>();

    /**
     * @param refine makes revision 0 of the oldest waiting frame revision 1, with all that was seen until now; called
     *     once for each frame, in order
     */
    public RefinementWindow(int lookAheadFrames, UnaryOperator<PoseFrame> refine) {
        this.lookAheadFrames = lookAheadFrames;
        this.refine = refine;
    }

    /**
     * The next frame was looked at.
     *
     * @return the frame that is due by it, if any; a frame that is not provisional does not wait
     */
    public List<FrameResult.Refined> add(FrameResult.Posed told) {
        if (!told.provisional()) {
            return List.of();
        }
        waiting.addLast(told.poses());
        return refineDownTo(lookAheadFrames);
    }

    /** No later frame comes, or not soon: everything that waits, oldest first. */
    public List<FrameResult.Refined> settle() {
        return refineDownTo(0);
    }

    /** The frames that wait, oldest first. */
    List<PoseFrame> waiting() {
        return List.copyOf(waiting);
    }

    /** Frames that waited in an earlier window. */
    void restore(List<PoseFrame> frames) {
        waiting.clear();
        waiting.addAll(frames);
    }

    private List<FrameResult.Refined> refineDownTo(int left) {
        List<FrameResult.Refined> due = new ArrayList<>();
        while (waiting.size() > left) {
            due.add(new FrameResult.Refined(refine.apply(waiting.removeFirst())));
        }
        return due;
    }
}
