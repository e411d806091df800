package io.posestream.analytics.streams;

import io.posestream.analytics.Sample;
import io.posestream.analytics.SequenceBuilder;
import io.posestream.analytics.SequenceSettings;
import io.posestream.analytics.StreamStep;
import io.posestream.analytics.StreamStep.Admitted;
import io.posestream.analytics.WindowEnds;
import io.posestream.frame.PoseSequence;
import io.posestream.frame.TrackState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the last seconds of each person and cuts windows from them. Revision 1 of a frame, which tells of the same
 * people, takes the place of revision 0. A frame that comes after a window was told is still in those that end later.
 */
final class SequenceCutter extends ContextualProcessor<String, StreamStep, String, PoseSequence> {
    private final SequenceSettings settings;
    private final SequenceBuilder builder;
    private Optional<Stores> stores = Optional.empty();

    private record Stores(KeyValueStore<SampleKey, Sample> samples, KeyValueStore<String, WindowEnds> ends) {}

    SequenceCutter(SequenceSettings settings) {
        this.settings = settings;
        this.builder = new SequenceBuilder(settings);
    }

    @Override
    public void init(ProcessorContext<String, PoseSequence> context) {
        super.init(context);
        stores = Optional.of(new Stores(
                context.getStateStore(Operators.SAMPLES_STORE), context.getStateStore(Operators.WINDOW_ENDS_STORE)));
    }

    @Override
    public void process(Record<String, StreamStep> record) {
        StreamStep step = record.value();
        KeyValueStore<String, WindowEnds> ends = stores.orElseThrow().ends();
        WindowEnds next = WindowEnds.of(Optional.ofNullable(ends.get(step.streamId())), step, settings);
        if (step instanceof Admitted admitted) {
            keep(admitted, next);
        }
        WindowEnds.Due due = next.due(step, settings);
        due.endsNs().forEach(endNs -> cut(record, endNs));
        if (step instanceof StreamStep.StreamOver || due.next().nextNs() != next.nextNs()) {
            forget(step, due.next());
        }
        ends.put(step.streamId(), due.next());
    }

    private void keep(Admitted step, WindowEnds ends) {
        KeyValueStore<SampleKey, Sample> samples = stores.orElseThrow().samples();
        long timeNs = step.frame().captureTimeNs();
        if (timeNs <= ends.keepAfterNs(settings)) {
            return;
        }
        step.frame().people().stream()
                .filter(person -> person.state() != TrackState.LOST)
                .forEach(person -> {
                    SampleKey key = new SampleKey(step.streamId(), step.epoch(), person.trackId(), timeNs);
                    Sample known = samples.get(key);
                    if (known == null || known.revision() < step.frame().revision()) {
                        samples.put(key, Sample.of(step.frame(), person));
                    }
                });
    }

    private void cut(Record<String, StreamStep> record, long endNs) {
        StreamStep step = record.value();
        Map<Long, List<Sample>> byTrack = new TreeMap<>();
        try (KeyValueIterator<SampleKey, Sample> all = ofStream(step)) {
            all.forEachRemaining(entry -> byTrack.computeIfAbsent(entry.key.trackId(), track -> new ArrayList<>())
                    .add(entry.value));
        }
        long endMs = Math.max(0, TimeUnit.NANOSECONDS.toMillis(endNs));
        byTrack.forEach((track, samples) -> builder.build(step.streamId(), step.epoch(), track, endNs, samples)
                .ifPresent(sequence -> context()
                        .forward(record.withKey(step.streamId())
                                .withValue(sequence)
                                .withTimestamp(endMs))));
    }

    /** What no later window needs; of a stream that is over, everything. */
    private void forget(StreamStep step, WindowEnds ends) {
        List<SampleKey> old = new ArrayList<>();
        try (KeyValueIterator<SampleKey, Sample> all = ofStream(step)) {
            while (all.hasNext()) {
                KeyValue<SampleKey, Sample> entry = all.next();
                if (step instanceof StreamStep.StreamOver || entry.key.timeNs() <= ends.keepAfterNs(settings)) {
                    old.add(entry.key);
                }
            }
        }
        old.forEach(key -> stores.orElseThrow().samples().delete(key));
    }

    private KeyValueIterator<SampleKey, Sample> ofStream(StreamStep step) {
        return stores.orElseThrow()
                .samples()
                .range(SampleKey.first(step.streamId(), step.epoch()), SampleKey.last(step.streamId(), step.epoch()));
    }
}
