package io.posestream.training;

import io.posestream.autograd.TrainableGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The workers of a training and their threads. Nothing is freed before every worker has put down its work. */
final class Crew implements AutoCloseable {
    private final List<Worker> workers;
    private final ExecutorService threads;

    Crew(TrainableGraph graph, Batches batches, Loss loss, TrainingPlan plan) {
        workers = IntStream.range(0, plan.workers())
                .mapToObj(place -> new Worker(graph, batches, loss, plan, place))
                .toList();
        threads = Executors.newFixedThreadPool(plan.workers());
    }

    /** The shares of one batch in the workers' order; whoever gets them closes their gradients. */
    List<Worker.Share> compute(long step) throws InterruptedException {
        List<Future<Worker.Share>> pending = workers.stream()
                .map(worker -> threads.submit(() -> worker.compute(step)))
                .toList();
        List<Worker.Share> shares = new ArrayList<>();
        RuntimeException fault = null;
        for (Future<Worker.Share> share : pending) {
            try {
                shares.add(share.get());
            } catch (ExecutionException e) {
                fault = e.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException(e.getCause());
            }
        }
        if (fault != null) {
            shares.forEach(share -> share.gradients().close());
            throw fault;
        }
        return shares;
    }

    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        workers.forEach(Worker::close);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
