package io.posestream.training;

import io.posestream.autograd.Feed;
import io.posestream.autograd.Gradients;
import io.posestream.autograd.NativeScope;
import io.posestream.autograd.TorchSettings;
import io.posestream.autograd.TrainableGraph;
import io.posestream.autograd.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Computes its share of every batch with buffers of its own. One thread at a time. */
@SuppressWarnings("try") // scopes are opened to be closed, not to be read
final class Worker implements AutoCloseable {
    private final TrainableGraph graph;
    private final Batches batches;
    private final Loss loss;
    private final TrainingPlan plan;
    private final int place;
    private final Batch batch;
    private final Feed feed = new Feed();

    /** @param place 0 for the first worker */
    Worker(TrainableGraph graph, Batches batches, Loss loss, TrainingPlan plan, int place) {
        this.graph = graph;
        this.batches = batches;
        this.loss = loss;
        this.plan = plan;
        this.place = place;
        this.batch = new Batch(plan.batch() / plan.workers());
    }

    /** What one worker found; whoever gets it closes the gradients. */
    record Share(Map<String, Double> terms, Gradients gradients) {}

    /** The worker's part of the mean over the whole batch. */
    Share compute(long step) {
        TorchSettings.useOneThread();
        batches.fill(batch, Seeds.of(plan.seed(), step, place));
        Map<String, Value> inputs = graph.put(feed, batch.inputs());
        try (NativeScope scope = NativeScope.open()) {
            Map<String, Value> values = graph.run(inputs, loss.values());
            Map<String, Value> terms = loss.terms(values, new Targets(batch, feed));
            Value total = terms.values().stream()
                    .reduce(Value::plus)
                    .orElseThrow(() -> new TrainingException("The batches carry no target that the loss can use: "
                            + batch.targets().keySet() + "."));
            double part = 1.0 / plan.workers();
            Gradients gradients = Gradients.of(total.times(part), graph.weights());
            Map<String, Double> numbers = new LinkedHashMap<>();
            terms.forEach((name, value) -> numbers.put(name, value.number() * part));
            return new Share(numbers, gradients);
        }
    }

    @Override
    public void close() {
        feed.close();
    }
}
