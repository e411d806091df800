package io.posestream.observe;

/** Told how long a stage took. Called from many threads, on the hot path: must be quick and must not throw. */
@FunctionalInterface
public interface StageObserver {
    StageObserver NONE = (stage, durationNs) -> {};

    void completed(Stage stage, long durationNs);
}
