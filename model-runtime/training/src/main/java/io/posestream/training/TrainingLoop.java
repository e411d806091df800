package io.posestream.training;

import io.posestream.autograd.TorchSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Teaches a learner until its plan is fulfilled or somebody stops it. Each step: every worker computes the gradients of
 * its share of the batch; their sum, in the workers' order, moves the weights. Ends with a checkpoint and the averaged
 * model in the folder, also when it is stopped.
 */
public final class TrainingLoop {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingLoop.class);
    private static final int STEPS_PER_ROW = 10;

    private final Learner learner;
    private final Batches batches;
    private final Loss loss;
    private final TrainingFolder folder;
    private final TrainingListener listener;
    private final LossMeter meter = new LossMeter();

    public TrainingLoop(Learner learner, Batches batches, Loss loss, TrainingFolder folder, TrainingListener listener) {
        this.learner = learner;
        this.batches = batches;
        this.loss = loss;
        this.folder = folder;
        this.listener = listener;
    }

    /** @return how far the learner is: fewer steps than planned if it was stopped */
    public Progress run(StopSignal stop) {
        TrainingPlan plan = learner.plan();
        LOG.info("training with {} workers; {}", plan.workers(), TorchSettings.apply());
        folder.create();
        folder.losses().keepUpTo(learner.progress().step());
        folder.validations().keepUpTo(learner.progress().step());
        try (Crew crew = new Crew(learner.graph(), batches, loss, plan)) {
            train(crew, stop);
        } catch (InterruptedException e) {
            // Told to end in the middle of a step: that step is not counted, the ones before are kept.
            Thread.currentThread().interrupt();
        }
        logRow();
        save();
        folder.writeModel(learner.averaged());
        return learner.progress();
    }

    private void train(Crew crew, StopSignal stop) throws InterruptedException {
        TrainingPlan plan = learner.plan();
        long startMs = nowMs() - learner.progress().elapsedMs();
        while (!stop.isRaised()
                && !plan.isDone(learner.progress().step(), learner.progress().elapsedMs())) {
            step(crew, startMs);
            long done = learner.progress().step();
            if (meter.count() == STEPS_PER_ROW) {
                logRow();
            }
            if (done % plan.checkpointEvery() == 0) {
                save();
            }
            if (done % plan.validateEvery() == 0) {
                validate();
            }
        }
    }

    private void step(Crew crew, long startMs) throws InterruptedException {
        double rate = learner.rate();
        List<Worker.Share> shares = crew.compute(learner.progress().step() + 1);
        try {
            Map<String, Double> terms = new LinkedHashMap<>();
            shares.forEach(share -> share.terms().forEach((name, value) -> terms.merge(name, value, Double::sum)));
            double sum =
                    terms.values().stream().mapToDouble(Double::doubleValue).sum();
            checkFinite(sum);
            double norm =
                    learner.learn(shares.stream().map(Worker.Share::gradients).toList(), nowMs() - startMs);
            Map<String, Double> numbers = new LinkedHashMap<>();
            numbers.put("rate", rate);
            numbers.put("gradient_norm", norm);
            numbers.put("loss", sum);
            numbers.putAll(terms);
            meter.add(numbers);
        } finally {
            shares.forEach(share -> share.gradients().close());
        }
    }

    private void checkFinite(double sum) {
        if (!Double.isFinite(sum)) {
            throw new TrainingException("In step " + (learner.progress().step() + 1) + " the loss is " + sum
                    + "; lower the learning rate or look at the data. The last checkpoint stays in " + folder.path()
                    + ".");
        }
    }

    private void logRow() {
        if (meter.count() == 0) {
            return;
        }
        Progress progress = learner.progress();
        Map<String, Double> row = new LinkedHashMap<>();
        row.put("elapsed_ms", (double) progress.elapsedMs());
        row.putAll(meter.take());
        folder.losses().append(progress.step(), row);
        listener.onRow(progress, learner.plan().progress(progress.step(), progress.elapsedMs()), row);
    }

    private void validate() {
        Map<String, Double> found = listener.validate(learner.progress(), learner.averaged());
        if (!found.isEmpty()) {
            folder.validations().append(learner.progress().step(), found);
        }
    }

    private void save() {
        learner.checkpoint().write(folder.checkpointFile());
    }

    private static long nowMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
