package io.posestream.analytics.streams;

import io.posestream.analytics.StreamNow;
import io.posestream.analytics.StreamStep;
import io.posestream.analytics.StreamStep.Admitted;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps who is there now, for whoever asks ({@link CurrentTracks}). */
final class TrackFollower extends ContextualProcessor<String, StreamStep, Void, Void> {
    private Optional<KeyValueStore<String, StreamNow>> store = Optional.empty();

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        store = Optional.of(context.getStateStore(Operators.CURRENT_TRACKS_STORE));
    }

    @Override
    public void process(Record<String, StreamStep> record) {
        KeyValueStore<String, StreamNow> now = store.orElseThrow();
        if (record.value() instanceof Admitted step) {
            StreamNow.after(Optional.ofNullable(now.get(record.key())), step.frame())
                    .ifPresent(next -> now.put(record.key(), next));
        } else {
            now.delete(record.key());
        }
    }
}
