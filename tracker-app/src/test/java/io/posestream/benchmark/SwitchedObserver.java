package io.posestream.benchmark;

import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;

/** Tells another one, which may change between frames. */
final class SwitchedObserver implements StageObserver {
    private volatile StageObserver now = StageObserver.NONE;

    void set(StageObserver observer) {
        now = observer;
    }

    @Override
    public void began(Stage stage) {
        now.began(stage);
    }

    @Override
    public void completed(Stage stage, long durationNs) {
        now.completed(stage, durationNs);
    }

    @Override
    public void abandoned() {
        now.abandoned();
    }

    @Override
    public void waited(Stage stage, long durationNs) {
        now.waited(stage, durationNs);
    }

    @Override
    public void batched(String model, int items, int capacity, long oldestWaitNs, int stillWaiting) {
        now.batched(model, items, capacity, oldestWaitNs, stillWaiting);
    }
}
