package io.posestream.delivery;

import io.posestream.frame.Outcome;

/**
 * Told what delivery does, for metrics and live display. Called from the poll thread and from the threads of all lanes
 * at once, on the hot path: must be thread-safe and quick, must not block and must not throw.
 */
public interface DeliveryObserver {
    DeliveryObserver NONE = new DeliveryObserver() {};

    /** This instance serves a partition of the frames topic from now on. */
    default void partitionAssigned(int partition) {}

    /** A frame was read and given to its stream's lane. */
    default void frameRead(String streamId, int bytes) {}

    /**
     * Poses were handed to the producer.
     *
     * @param sinceCaptureNs from light caught to now; meaningless when the producer's clock is off
     * @param sinceReadNs from frame read to now
     */
    default void posed(String streamId, Outcome outcome, long sinceCaptureNs, long sinceReadNs) {}

    /**
     * Poses told before were told again, refined. The frame was counted by {@link #posed} already.
     *
     * @param sinceCaptureNs from light caught to now
     */
    default void refined(String streamId, long sinceCaptureNs) {}

    /** A dead letter was handed to the producer. */
    default void deadLetter(String stage) {}

    /** What waits in a lane now, after a change. Frames inside the pipeline are not counted. */
    default void laneDepth(String streamId, int frames, long bytes) {}

    /** The lane of a stream is gone: the stream ended or moved to another instance. */
    default void laneClosed(String streamId) {}

    /** Kafka cannot be used; delivery waits and tries again until {@link #recovered()}. */
    default void interrupted(String reason) {}

    default void recovered() {}
}
