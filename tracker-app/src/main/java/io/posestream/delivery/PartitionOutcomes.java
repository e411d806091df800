package io.posestream.delivery;

import io.posestream.frame.EpochTime;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.pipeline.FrameResult;
import io.posestream.wire.DeadLetters;
import io.posestream.wire.EventRecords;
import io.posestream.wire.Headers;
import io.posestream.wire.PoseRecords;
import io.posestream.wire.TopicNames;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the outcomes of one partition's records, each with its answer in the commit position, as one unit. */
final class PartitionOutcomes implements Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionOutcomes.class);

    private final Outbox outbox;
    private final CommitPosition position;
    private final PartitionStates states;
    private final TopicNames topics;
    private final DeliveryObserver observer;
    private boolean open = true;

    PartitionOutcomes(
            Outbox outbox,
            CommitPosition position,
            PartitionStates states,
            TopicNames topics,
            DeliveryObserver observer) {
        this.outbox = outbox;
        this.position = position;
        this.states = states;
        this.topics = topics;
        this.observer = observer;
    }

    /** Nothing is sent or answered any more. */
    void shut() {
        outbox.between(() -> open = false);
    }

    @Override
    public boolean posed(FrameTicket ticket, FrameResult.Posed result) {
        return outbox.answering(() -> {
            PoseFrame poses = result.poses().emittedAt(EpochTime.nowNs());
            // Encoded before it counts as answered: what cannot be encoded is still owed.
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            records.add(record(ticket, poses));
            result.events().forEach(event -> records.add(EventRecords.encode(topics.events(), event)));
            if (!open || !position.answer(ticket.source().offset())) {
                return false;
            }
            records.forEach(outbox::send);
            result.events().forEach(observer::event);
            observer.posed(
                    poses.id().streamId(),
                    poses.outcome(),
                    poses.emitTimeNs() - poses.captureTimeNs(),
                    poses.emitTimeNs() - ticket.readTimeNs());
            observer.told(poses, result.events());
            return true;
        });
    }

    @Override
    public void refined(FrameTicket ticket, FrameResult.Refined result) {
        outbox.together(() -> {
            PoseFrame poses = result.poses().emittedAt(EpochTime.nowNs());
            if (open) {
                outbox.send(record(ticket, poses));
                observer.refined(poses.id().streamId(), poses.emitTimeNs() - poses.captureTimeNs());
            }
        });
    }

    private ProducerRecord<byte[], byte[]> record(FrameTicket ticket, PoseFrame poses) {
        return PoseRecords.encode(topics.poses(), poses, Headers.traceparent(ticket.source()));
    }

    @Override
    public void deadLetter(
            ConsumerRecord<byte[], byte[]> source, String stage, String reason, @Nullable Throwable cause) {
        outbox.together(() -> {
            ProducerRecord<byte[], byte[]> letter = DeadLetters.of(topics.deadLetters(), source, stage, reason, cause);
            if (open && position.answer(source.offset())) {
                outbox.send(letter);
                observer.deadLetter(stage);
            }
        });
    }

    @Override
    public void event(StreamEvent event) {
        outbox.together(() -> {
            if (open) {
                outbox.send(EventRecords.encode(topics.events(), event));
                observer.event(event);
            }
        });
    }

    @Override
    public void together(Runnable step) {
        outbox.together(step);
    }

    @Override
    public void remember(StreamProgress progress) {
        if (open) {
            position.needs(progress.streamId(), progress.decodeFrom(), progress.provisional());
            states.put(progress);
        }
    }

    @Override
    public void ended(String streamId) {
        if (open) {
            position.needsNothing(streamId);
            states.end(streamId);
        }
    }

    @Override
    public void stateUnreadable(String streamId, String reason) {
        LOG.warn("What was known of stream {} cannot be used: {}; its people get ids anew, from 1", streamId, reason);
        observer.stateUnreadable(streamId, reason);
    }

    @Override
    public void fatal(Throwable cause) {
        outbox.fail(cause);
    }
}
