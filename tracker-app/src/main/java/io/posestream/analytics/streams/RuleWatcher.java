package io.posestream.analytics.streams;

import io.posestream.analytics.PoseRule;
import io.posestream.analytics.RuleBook;
import io.posestream.analytics.StreamStep;
import io.posestream.analytics.StreamStep.Admitted;
import io.posestream.frame.PoseAlert;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Holds the people of each frame against the rules, as soon as the frame is first told. */
final class RuleWatcher extends ContextualProcessor<String, StreamStep, String, PoseAlert> {
    private final Set<PoseRule> rules;
    private final long holdNs;
    private Optional<KeyValueStore<String, RuleBook>> store = Optional.empty();

    RuleWatcher(Set<PoseRule> rules, long holdNs) {
        this.rules = rules;
        this.holdNs = holdNs;
    }

    @Override
    public void init(ProcessorContext<String, PoseAlert> context) {
        super.init(context);
        store = Optional.of(context.getStateStore(Operators.RULE_BOOKS_STORE));
    }

    @Override
    public void process(Record<String, StreamStep> record) {
        KeyValueStore<String, RuleBook> books = store.orElseThrow();
        if (!(record.value() instanceof Admitted step)) {
            books.delete(record.key());
        } else if (!step.refined()) {
            RuleBook book = Optional.ofNullable(books.get(record.key())).orElse(RuleBook.EMPTY);
            RuleBook.Told told = book.accept(step.frame(), rules, holdNs);
            books.put(record.key(), told.next());
            told.alerts().forEach(alert -> context().forward(record.withValue(alert)));
        }
    }
}
