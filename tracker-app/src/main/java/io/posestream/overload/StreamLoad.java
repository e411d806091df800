package io.posestream.overload;

import java.util.List;
import java.util.Optional;

/** The ladder of one stream among its neighbours. Not thread-safe; the neighbourhood is. */
public final class StreamLoad implements AutoCloseable {
    private final String streamId;
    private final int priority;
    private final Ladder ladder;
    private final Neighbourhood neighbourhood;

    /**
     * @param priority the higher, the longer it keeps its frames
     * @param steps those there are, most quality first; at least one
     */
    public StreamLoad(String streamId, int priority, List<Step> steps, Neighbourhood neighbourhood) {
        this.streamId = streamId;
        this.priority = priority;
        this.ladder = new Ladder(steps);
        this.neighbourhood = neighbourhood;
    }

    /**
     * A frame had its turn. In order.
     *
     * @param timeNs its capture time
     * @param late 0 = its turn came at once, 1 = when its time was up or later
     * @param workNs what it took
     * @return the step that was taken now, if any
     */
    public Optional<Move> frame(long timeNs, double late, long workNs) {
        Optional<Move> move = ladder.frame(timeNs, late, workNs, neighbourhood.seenFrom(priority));
        neighbourhood.say(streamId, priority, ladder.step(), ladder.last(), ladder.inNeed());
        return move;
    }

    public Step step() {
        return ladder.step();
    }

    /** Goes on from where another one of this stream stopped; a step that there is not here is taken for the next. */
    public void restore(Step step) {
        ladder.restore(step);
    }

    /** The neighbours need no longer mind it. */
    @Override
    public void close() {
        neighbourhood.leave(streamId);
    }
}
