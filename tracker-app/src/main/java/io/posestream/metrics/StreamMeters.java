package io.posestream.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** The meters of one stream name, all there from the start, so that an increase from nothing is seen. Thread-safe. */
final class StreamMeters {
    final Counter read;
    final Counter readBytes;
    final Counter replayed;
    final Counter suspect;
    final Counter decodeGaps;
    final Timer answerTime;
    final Timer latency;
    final Timer refinedLatency;
    final DistributionSummary jitterAtRest;

    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
    private final Map<EventKind, Counter> changes = new EnumMap<>(EventKind.class);
    private final Set<StreamFigures> figures = ConcurrentHashMap.newKeySet();
    private final List<Meter> all = new ArrayList<>();
    private final Instruments instruments;

    /** @param name value of the tag stream */
    StreamMeters(Instruments instruments, String name) {
        this.instruments = instruments;
        read = kept(instruments.counter(MeterSpec.FRAMES_READ, name));
        readBytes = kept(instruments.counter(MeterSpec.FRAMES_BYTES, name));
        replayed = kept(instruments.counter(MeterSpec.FRAMES_REPLAYED, name));
        suspect = kept(instruments.counter(MeterSpec.FRAMES_SUSPECT, name));
        decodeGaps = kept(instruments.counter(MeterSpec.DECODE_GAPS, name));
        answerTime = kept(instruments.timer(MeterSpec.ANSWER_TIME, name));
        latency = kept(instruments.timer(MeterSpec.LATENCY, name, "0"));
        refinedLatency = kept(instruments.timer(MeterSpec.LATENCY, name, "1"));
        jitterAtRest = kept(instruments.distribution(MeterSpec.JITTER_AT_REST, name));
        for (Outcome outcome : Outcome.values()) {
            String value = outcome.name().toLowerCase(Locale.ROOT);
            outcomes.put(outcome, kept(instruments.counter(MeterSpec.FRAMES, name, value)));
        }
        for (EventKind kind : EventKind.values()) {
            change(kind, name);
        }
        gauge(MeterSpec.QUEUE_FRAMES, name, stream -> stream.queuedFrames);
        gauge(MeterSpec.QUEUE_BYTES, name, stream -> stream.queuedBytes);
        gauge(MeterSpec.TRACKS_ACTIVE, name, stream -> stream.activeTracks);
        gauge(MeterSpec.STREAM_FLOWING, name, stream -> stream.flowing ? 1 : 0);
    }

    private void change(EventKind kind, String name) {
        String value = kind.name().toLowerCase(Locale.ROOT);
        if (value.startsWith("track_")) {
            changes.put(kind, kept(instruments.counter(MeterSpec.TRACK_CHANGES, name, value.substring(6))));
        } else if (kind != EventKind.SOURCE_RECONNECTING && kind != EventKind.OTHER) {
            String change = value.startsWith("stream_") ? value.substring(7) : value;
            changes.put(kind, kept(instruments.counter(MeterSpec.STREAM_CHANGES, name, change)));
        }
    }

    private void gauge(MeterSpec spec, String name, ToDoubleFunction<StreamFigures> figure) {
        kept(instruments.gauge(
                spec, figures, all -> all.stream().mapToDouble(figure).sum(), name));
    }

    private <M extends Meter> M kept(M meter) {
        all.add(meter);
        return meter;
    }

    void outcome(Outcome outcome) {
        Counter counter = outcomes.get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    void changed(EventKind kind) {
        Counter counter = changes.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }

    /** The gauges are sums over all streams of the name. */
    void add(StreamFigures stream) {
        figures.add(stream);
    }

    void remove(StreamFigures stream) {
        figures.remove(stream);
    }

    /** Ends all series of the name. */
    void close() {
        all.forEach(instruments.registry()::remove);
    }
}
