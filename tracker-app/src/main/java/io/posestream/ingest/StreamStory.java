package io.posestream.ingest;

import io.posestream.frame.EpochTime;
import io.posestream.frame.EventKind;
import io.posestream.frame.StreamEvent;

/** Tells the life of one stream, to the events topic and to the observer. One owner, one thread. */
final class StreamStory {
    private final String streamId;
    private final FramePublisher publisher;
    private final IngestObserver observer;
    private IngestState state = IngestState.OPENING;
    private boolean startTold;

    StreamStory(String streamId, FramePublisher publisher, IngestObserver observer) {
        this.streamId = streamId;
        this.publisher = publisher;
        this.observer = observer;
    }

    void opening() {
        observer.stateChanged(streamId, state, "opening the source");
    }

    /** A picture is here: the first of an epoch starts the stream, the first after a break resumes it. */
    void pictureArrived(long epoch, long captureTimeNs, String what) {
        if (state == IngestState.RUNNING) {
            return;
        }
        EventKind kind = startTold ? EventKind.STREAM_RESUMED : EventKind.STREAM_STARTED;
        startTold = true;
        change(IngestState.RUNNING, what);
        publish(epoch, captureTimeNs, kind, what);
    }

    void reconnecting(long epoch, String detail) {
        change(IngestState.RECONNECTING, detail);
        publish(epoch, EpochTime.nowNs(), EventKind.SOURCE_RECONNECTING, detail);
    }

    /** The epoch is over and another begins with the next picture. */
    void beginsAgain(long epoch, String detail) {
        publish(epoch, EpochTime.nowNs(), EventKind.STREAM_ENDED, detail);
        state = IngestState.OPENING;
        startTold = false;
    }

    void ended(long epoch, String detail) {
        change(IngestState.ENDED, detail);
        tellEnd(epoch, detail);
    }

    void givenUp(long epoch, String reason) {
        failed(reason);
        tellEnd(epoch, reason);
    }

    /** Kafka itself is gone; nobody but the observer can be told. */
    void failed(String reason) {
        change(IngestState.FAILED, reason);
    }

    /** What never started cannot end. */
    private void tellEnd(long epoch, String detail) {
        if (startTold) {
            publish(epoch, EpochTime.nowNs(), EventKind.STREAM_ENDED, detail);
        }
    }

    private void change(IngestState next, String detail) {
        state = next;
        observer.stateChanged(streamId, next, detail);
    }

    private void publish(long epoch, long timeNs, EventKind kind, String detail) {
        publisher.publish(new StreamEvent(streamId, epoch, timeNs, kind, 0, detail));
    }
}
