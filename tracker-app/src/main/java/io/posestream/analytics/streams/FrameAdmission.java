package io.posestream.analytics.streams;

import io.posestream.analytics.StreamProgress;
import io.posestream.analytics.StreamStep;
import io.posestream.frame.PoseFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Lets each frame through once per revision, and says when a stream is over: it started anew, or no frame has come for
 * a while by the clock of this machine.
 */
final class FrameAdmission extends ContextualProcessor<String, PoseFrame, String, StreamStep> {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** A stream that is over is forgotten after this; until then its last frames are known, should it come back. */
    private static final long FORGET_MS = TimeUnit.DAYS.toMillis(1);

    private final long idleMs;
    private Optional<KeyValueStore<String, StreamProgress>> store = Optional.empty();

    FrameAdmission(long idleMs) {
        this.idleMs = idleMs;
    }

    @Override
    public void init(ProcessorContext<String, StreamStep> context) {
        super.init(context);
        store = Optional.of(context.getStateStore(Operators.STREAMS_STORE));
        context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::endSilentStreams);
    }

    @Override
    public void process(Record<String, PoseFrame> record) {
        KeyValueStore<String, StreamProgress> streams = store.orElseThrow();
        StreamProgress.Advance advance = StreamProgress.accept(
                Optional.ofNullable(streams.get(record.key())),
                record.value(),
                context().currentSystemTimeMs());
        streams.put(record.key(), advance.next());
        advance.steps().forEach(step -> context().forward(record.withValue(step)));
    }

    private void endSilentStreams(long nowMs) {
        KeyValueStore<String, StreamProgress> streams = store.orElseThrow();
        List<KeyValue<String, StreamProgress>> silent = new ArrayList<>();
        try (KeyValueIterator<String, StreamProgress> all = streams.all()) {
            all.forEachRemaining(entry -> {
                if (nowMs - entry.value.heardMs() > (entry.value.over() ? FORGET_MS : idleMs)) {
                    silent.add(entry);
                }
            });
        }
        for (KeyValue<String, StreamProgress> entry : silent) {
            StreamProgress progress = entry.value;
            streams.put(entry.key, progress.over() ? null : progress.ended());
            if (!progress.over()) {
                StreamStep over = new StreamStep.StreamOver(entry.key, progress.epoch(), progress.clockNs());
                context().forward(new Record<>(entry.key, over, TimeUnit.NANOSECONDS.toMillis(progress.clockNs())));
            }
        }
    }
}
