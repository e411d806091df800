package io.posestream.delivery;

import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Several observers as one; each is told in order. */
public final class DeliveryObservers implements DeliveryObserver {
    private final List<DeliveryObserver> observers;

    public DeliveryObservers(List<DeliveryObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    private void each(Consumer<DeliveryObserver> telling) {
        for (DeliveryObserver observer : observers) {
            telling.accept(observer);
        }
    }

    @Override
    public void clientsOpened(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, Producer<?, ?> producer) {
        each(observer -> observer.clientsOpened(consumer, producer));
    }

    @Override
    public void clientsClosing() {
        each(DeliveryObserver::clientsClosing);
    }

    @Override
    public void joined() {
        each(DeliveryObserver::joined);
    }

    @Override
    public void partitionAssigned(int partition) {
        each(observer -> observer.partitionAssigned(partition));
    }

    @Override
    public void partitionGone(int partition) {
        each(observer -> observer.partitionGone(partition));
    }

    @Override
    public void restored(int partition, int streams, long records, long tookMs) {
        each(observer -> observer.restored(partition, streams, records, tookMs));
    }

    @Override
    public void frameReplayed(String streamId) {
        each(observer -> observer.frameReplayed(streamId));
    }

    @Override
    public void stateUnreadable(String streamId, String reason) {
        each(observer -> observer.stateUnreadable(streamId, reason));
    }

    @Override
    public void statesWritten(int streams, long bytes, long encodeNs) {
        each(observer -> observer.statesWritten(streams, bytes, encodeNs));
    }

    @Override
    public void frameRead(String streamId, int bytes) {
        each(observer -> observer.frameRead(streamId, bytes));
    }

    @Override
    public void posed(String streamId, Outcome outcome, long sinceCaptureNs, long sinceReadNs) {
        each(observer -> observer.posed(streamId, outcome, sinceCaptureNs, sinceReadNs));
    }

    @Override
    public void told(PoseFrame poses, List<StreamEvent> events) {
        each(observer -> observer.told(poses, events));
    }

    @Override
    public void event(StreamEvent event) {
        each(observer -> observer.event(event));
    }

    @Override
    public void refined(String streamId, long sinceCaptureNs) {
        each(observer -> observer.refined(streamId, sinceCaptureNs));
    }

    @Override
    public void deadLetter(String stage) {
        each(observer -> observer.deadLetter(stage));
    }

    @Override
    public void laneDepth(String streamId, int frames, long bytes) {
        each(observer -> observer.laneDepth(streamId, frames, bytes));
    }

    @Override
    public void laneClosed(String streamId) {
        each(observer -> observer.laneClosed(streamId));
    }

    @Override
    public void interrupted(String reason) {
        each(observer -> observer.interrupted(reason));
    }

    @Override
    public void recovered() {
        each(DeliveryObserver::recovered);
    }
}
