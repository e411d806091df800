package io.posestream.analytics.streams;

import io.posestream.analytics.StreamStep;
import io.posestream.analytics.StreamStep.Admitted;
import io.posestream.analytics.StreamTallies;
import io.posestream.frame.StreamRollup;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Sums each stream up by the minute of its own time. */
final class MinuteRollup extends ContextualProcessor<String, StreamStep, String, StreamRollup> {
    private final long graceNs;
    private Optional<KeyValueStore<String, StreamTallies>> store = Optional.empty();

    MinuteRollup(long graceNs) {
        this.graceNs = graceNs;
    }

    @Override
    public void init(ProcessorContext<String, StreamRollup> context) {
        super.init(context);
        store = Optional.of(context.getStateStore(Operators.MINUTES_STORE));
    }

    @Override
    public void process(Record<String, StreamStep> record) {
        StreamStep step = record.value();
        KeyValueStore<String, StreamTallies> minutes = store.orElseThrow();
        StreamTallies known = Optional.ofNullable(minutes.get(step.streamId()))
                .filter(tallies -> tallies.epoch() == step.epoch())
                .orElseGet(() -> StreamTallies.begin(step.epoch()));
        StreamTallies.Told told =
                step instanceof Admitted admitted ? known.accept(admitted, graceNs) : known.finish(step.streamId());
        minutes.put(step.streamId(), told.next());
        told.rollups()
                .forEach(rollup -> context()
                        .forward(record.withValue(rollup)
                                .withTimestamp(Math.max(0, TimeUnit.NANOSECONDS.toMillis(rollup.endNs())))));
    }
}
