package io.posestream.delivery;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Told what delivery does, for metrics and live display. Called from the poll thread and from the threads of all lanes
 * at once, on the hot path: must be thread-safe and quick, must not block and must not throw.
 */
public interface DeliveryObserver {
    DeliveryObserver NONE = new DeliveryObserver() {};

    /** Who follows single frames. Asked for each frame. */
    default FrameTracer tracer() {
        return FrameTracer.PASSING_ON;
    }

    /** A session opened its clients, on the poll thread. They stay with delivery. */
    default void clientsOpened(Consumer<?, ?> consumer, Producer<?, ?> producer) {}

    /** The clients told last are closed next. */
    default void clientsClosing() {}

    /** The group gave this instance its share of the frames topic, maybe nothing. */
    default void joined() {}

    /** This instance serves a partition of the frames topic from now on. */
    default void partitionAssigned(int partition) {}

    /** This instance no longer serves a partition. */
    default void partitionGone(int partition) {}

    /**
     * This instance goes on with streams of others, or with its own after a pause.
     *
     * @param streams whose state was found
     * @param records read of the state topic
     */
    default void restored(int partition, int streams, long records, long tookMs) {}

    /** A frame that was answered before was read again, to be decoded. {@link #frameRead} does not count it. */
    default void frameReplayed(String streamId) {}

    /** A stream's state could not be used; it began anew. */
    default void stateUnreadable(String streamId, String reason) {}

    /** States were handed to the producer with a commit. */
    default void statesWritten(int streams, long bytes, long encodeNs) {}

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
     * The poses that {@link #posed} counts, and what they changed.
     *
     * @param events of its tracks, and of the stream at this frame
     */
    default void told(PoseFrame poses, List<StreamEvent> events) {}

    /**
     * Poses told before were told again, refined. The frame was counted by {@link #posed} already.
     *
     * @param sinceCaptureNs from light caught to now
     */
    default void refined(String streamId, long sinceCaptureNs) {}

    /** Something about a stream that belongs to no frame was handed to the producer. */
    default void event(StreamEvent event) {}

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
