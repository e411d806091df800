package io.posestream.observe;

import java.util.List;

/** Several observers as one. */
final class StageObservers implements StageObserver {
    private final List<StageObserver> observers;

    StageObservers(List<StageObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public void began(Stage stage) {
        for (StageObserver observer : observers) {
            observer.began(stage);
        }
    }

    @Override
    public void abandoned() {
        for (StageObserver observer : observers) {
            observer.abandoned();
        }
    }

    @Override
    public void completed(Stage stage, long durationNs) {
        for (StageObserver observer : observers) {
            observer.completed(stage, durationNs);
        }
    }

    @Override
    public void waited(Stage stage, long durationNs) {
        for (StageObserver observer : observers) {
            observer.waited(stage, durationNs);
        }
    }

    @Override
    public void batched(String model, int items, int capacity, long oldestWaitNs, int stillWaiting) {
        for (StageObserver observer : observers) {
            observer.batched(model, items, capacity, oldestWaitNs, stillWaiting);
        }
    }
}
