package io.posestream.observe;

import java.util.List;

/**
 * Told what the stages do and how long they took. Called from many threads, on the hot path: must be quick and must not
 * throw.
 */
@FunctionalInterface
public interface StageObserver {
    StageObserver NONE = (stage, durationNs) -> {};

    /** The stage is over; on the thread that did it. */
    void completed(Stage stage, long durationNs);

    /** The calling thread begins the stage; {@link #completed} or {@link #abandoned} follows on the same thread. */
    default void began(Stage stage) {}

    /** The stage that the calling thread began, if any, ended with an exception. */
    default void abandoned() {}

    /**
     * The calling thread asked workers for the stage and has its answer: queueing, waiting for others and the stage
     * itself.
     */
    default void waited(Stage stage, long durationNs) {}

    /**
     * Workers of a model took a batch.
     *
     * @param items in this run
     * @param capacity most items that a run may have
     * @param oldestWaitNs how long the item that came first had waited
     * @param stillWaiting items left in the queue
     */
    default void batched(String model, int items, int capacity, long oldestWaitNs, int stillWaiting) {}

    /** Tells all of them, in order. */
    static StageObserver all(List<StageObserver> observers) {
        return observers.size() == 1 ? observers.get(0) : new StageObservers(observers);
    }
}
