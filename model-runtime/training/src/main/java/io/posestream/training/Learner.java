package io.posestream.training;

import io.posestream.autograd.AdamW;
import io.posestream.autograd.Gradients;
import io.posestream.autograd.TrainableGraph;
import io.posestream.autograd.UnsupportedGraphException;
import io.posestream.autograd.Weights;
import java.util.List;

/**
 * A model while it is trained: its graph, the running average of its weights, its optimizer and how far it is. Owns the
 * native memory of all three. One thread changes it; workers only read the graph.
 */
public final class Learner implements AutoCloseable {
    private final TrainableGraph graph;
    private final Weights average;
    private final AdamW optimizer;
    private final TrainingPlan plan;
    private Progress progress;

    private Learner(byte[] model, byte[] averaged, TrainingPlan plan, Progress progress) {
        try {
            graph = TrainableGraph.of(model);
            average = Weights.read(averaged);
        } catch (UnsupportedGraphException e) {
            throw new TrainingException("This model cannot be trained: " + e.getMessage() + ".", e);
        }
        if (graph.trainable().isEmpty()) {
            throw new TrainingException(
                    "This model cannot be trained: its metadata entry \"trainable\" names no initializers.");
        }
        this.plan = plan;
        this.progress = progress;
        optimizer = new AdamW(graph.weights(), plan.decay());
    }

    /** @param onnx the model with its first weights */
    public static Learner start(byte[] onnx, TrainingPlan plan) {
        return new Learner(onnx, onnx, plan, Progress.start(plan));
    }

    /** Goes on as if it had never stopped. The plan must have the checkpoint's seed, batch and workers. */
    public static Learner resume(Checkpoint checkpoint, TrainingPlan plan) {
        checkpoint.progress().checkFits(plan);
        Learner learner = new Learner(checkpoint.model(), checkpoint.average(), plan, checkpoint.progress());
        learner.optimizer.restore(checkpoint.optimizer());
        return learner;
    }

    public Progress progress() {
        return progress;
    }

    /** Whether the graph has a value of that name; for {@link HeadLoss#fitting}. */
    public boolean has(String value) {
        return graph.has(value);
    }

    /** The model with averaged weights: the one to judge and to ship. */
    public byte[] averaged() {
        return graph.export(average);
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(graph.export(), averaged(), optimizer.state(), progress);
    }

    TrainableGraph graph() {
        return graph;
    }

    TrainingPlan plan() {
        return plan;
    }

    /** What the next step will use. */
    double rate() {
        return plan.schedule().rate(progress.step() + 1, plan.progress(progress.step(), progress.elapsedMs()));
    }

    /** @return the norm of the gradients before they were cut */
    double learn(List<Gradients> parts, long elapsedMs) {
        double norm = optimizer.step(parts, rate(), plan.longestGradient());
        long step = progress.step() + 1;
        // At the start the average follows at once: the first weights are worth little.
        double kept = Math.min(plan.averaging(), (1.0 + step) / (10.0 + step));
        average.approach(graph.weights(), 1 - kept);
        progress = progress.at(step, elapsedMs);
        return norm;
    }

    @Override
    public void close() {
        optimizer.close();
        average.close();
        graph.close();
    }
}
