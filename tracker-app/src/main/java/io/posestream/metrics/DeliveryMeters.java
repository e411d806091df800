package io.posestream.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** Counts what delivery does. Thread-safe. */
final class DeliveryMeters implements DeliveryObserver {
    private final Instruments instruments;
    private final StreamDirectory streams;
    private final KafkaMeters kafka;
    private final Timer restoreTime;
    private final Counter statesSize;
    private final Counter statesUnreadable;
    private final Counter outages;
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();

    /** Streams whose end was told; their lanes close next. */
    private final Set<String> over = ConcurrentHashMap.newKeySet();

    private volatile boolean away;

    DeliveryMeters(Instruments instruments, StreamDirectory streams, KafkaMeters kafka) {
        this.instruments = instruments;
        this.streams = streams;
        this.kafka = kafka;
        restoreTime = instruments.timer(MeterSpec.RESTORE_TIME);
        statesSize = instruments.counter(MeterSpec.STATES_SIZE);
        statesUnreadable = instruments.counter(MeterSpec.STATES_UNREADABLE);
        outages = instruments.counter(MeterSpec.BROKER_OUTAGES);
        instruments.gauge(MeterSpec.STREAMS, streams, StreamDirectory::streams);
        instruments.gauge(MeterSpec.PARTITIONS, partitions, Set::size);
        instruments.gauge(MeterSpec.BROKER_AWAY, this, meters -> meters.away ? 1 : 0);
    }

    @Override
    public void clientsOpened(Consumer<?, ?> consumer, Producer<?, ?> producer) {
        kafka.bind(consumer, producer);
    }

    @Override
    public void clientsClosing() {
        kafka.unbind();
    }

    @Override
    public void partitionAssigned(int partition) {
        partitions.add(partition);
    }

    @Override
    public void partitionGone(int partition) {
        partitions.remove(partition);
    }

    @Override
    public void restored(int partition, int streamCount, long records, long tookMs) {
        restoreTime.record(tookMs, TimeUnit.MILLISECONDS);
    }

    @Override
    public void frameReplayed(String streamId) {
        streams.of(streamId).meters().replayed.increment();
    }

    @Override
    public void stateUnreadable(String streamId, String reason) {
        statesUnreadable.increment();
    }

    @Override
    public void statesWritten(int streamCount, long bytes, long encodeNs) {
        statesSize.increment((double) bytes);
    }

    @Override
    public void frameRead(String streamId, int bytes) {
        StreamMeters meters = streams.of(streamId).meters();
        meters.read.increment();
        meters.readBytes.increment(bytes);
    }

    @Override
    public void posed(String streamId, Outcome outcome, long sinceCaptureNs, long sinceReadNs) {
        StreamDirectory.Entry stream = streams.of(streamId);
        stream.meters().outcome(outcome);
        stream.meters().latency.record(Math.max(0, sinceCaptureNs), TimeUnit.NANOSECONDS);
        stream.meters().answerTime.record(Math.max(0, sinceReadNs), TimeUnit.NANOSECONDS);
        stream.figures().flowing = true;
        if (stream.figures().gapBegins(outcome)) {
            stream.meters().decodeGaps.increment();
        }
    }

    @Override
    public void told(PoseFrame poses, List<StreamEvent> events) {
        StreamDirectory.Entry stream = streams.of(poses.id().streamId());
        if (poses.suspect()) {
            stream.meters().suspect.increment();
        }
        if (poses.outcome() == Outcome.TRACKED || poses.outcome() == Outcome.EMPTY) {
            stream.figures().activeTracks = (int) poses.people().stream()
                    .filter(person -> person.state() == TrackState.CONFIRMED || person.state() == TrackState.COASTING)
                    .count();
            stream.figures().jitter.accept(poses, stream.meters().jitterAtRest::record);
        }
        events.forEach(event -> stream.meters().changed(event.kind()));
    }

    @Override
    public void event(StreamEvent event) {
        StreamDirectory.Entry stream = streams.of(event.streamId());
        stream.meters().changed(event.kind());
        boolean silent = event.kind() == EventKind.STREAM_STALLED || event.kind() == EventKind.STREAM_ENDED;
        stream.figures().flowing = !silent;
        if (event.kind() == EventKind.STREAM_ENDED) {
            over.add(event.streamId());
        } else {
            over.remove(event.streamId());
        }
    }

    @Override
    public void refined(String streamId, long sinceCaptureNs) {
        streams.of(streamId).meters().refinedLatency.record(Math.max(0, sinceCaptureNs), TimeUnit.NANOSECONDS);
    }

    @Override
    public void deadLetter(String stage) {
        instruments.counter(MeterSpec.DEAD_LETTERS, stage).increment();
    }

    @Override
    public void laneDepth(String streamId, int frames, long bytes) {
        StreamFigures figures = streams.of(streamId).figures();
        figures.queuedFrames = frames;
        figures.queuedBytes = bytes;
    }

    @Override
    public void laneClosed(String streamId) {
        streams.leave(streamId, over.remove(streamId));
    }

    @Override
    public void interrupted(String reason) {
        away = true;
        outages.increment();
    }

    @Override
    public void recovered() {
        away = false;
    }
}
