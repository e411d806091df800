package io.posestream.inference;

import io.posestream.observe.StageObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Gathers the items of many callers into batches and shares them between workers. A batch closes when it is full, when
 * its oldest item has waited {@link Batching#maxWaitNs}, or when every possible caller is in. Streams take turns item
 * by item, so a crowded one delays the others by one item, not by its whole crowd.
 *
 * <pre>
 * callers --&gt; queue of camera A --\
 *         --&gt; queue of camera B ---+-- in turn --&gt; worker 1 (own binding, own thread)
 *         --&gt; queue of camera C --/            \-&gt; worker 2
 * </pre>
 *
 * Thread-safe. When a batch fails, its items are tried one by one, so that only the callers of those at fault hear of
 * it.
 */
public final class MicroBatcher<I, O> implements AutoCloseable {
    private record Waiting<I, O>(I input, CompletableFuture<O> result, long sinceNs) {}

    private static final long FOREVER_NS = TimeUnit.HOURS.toNanos(1);

    private final String name;
    private final Batching batching;
    private final StageObserver observer;
    private final List<Thread> threads = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition left = lock.newCondition();
    private final AtomicInteger callsUnderWay = new AtomicInteger();
    private final FairQueue<Waiting<I, O>> queue = new FairQueue<>();
    private int idleWorkers;
    private boolean closed;

    /** @param workers makes a worker; called {@code batching.workers()} times, on this thread */
    public MicroBatcher(String name, Batching batching, Supplier<? extends BatchWorker<I, O>> workers) {
        this(name, batching, workers, StageObserver.NONE);
    }

    /**
     * @param name of the model's task, for threads and for the observer
     * @param observer is told of each batch that a worker takes
     */
    public MicroBatcher(
            String name, Batching batching, Supplier<? extends BatchWorker<I, O>> workers, StageObserver observer) {
        this.name = name;
        this.batching = batching;
        this.observer = observer;
        List<BatchWorker<I, O>> made = new ArrayList<>();
        try {
            for (int i = 0; i < batching.workers(); i++) {
                made.add(workers.get());
            }
        } catch (RuntimeException e) {
            made.forEach(BatchWorker::close);
            throw e;
        }
        for (int i = 0; i < made.size(); i++) {
            BatchWorker<I, O> worker = made.get(i);
            Thread thread = new Thread(() -> loop(worker), name + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /**
     * Computes the items of one call; blocks until all of them are done, even when one fails, so that what they refer
     * to may be freed afterwards. An interrupt does not end it but stays set.
     *
     * @return results in the order of the items
     * @throws RuntimeException of the worker, for the first item of this call that failed
     * @throws InferenceException when the batcher is closed
     */
    public List<O> compute(String streamId, List<I> items) {
        callsUnderWay.incrementAndGet();
        try {
            return collect(enqueue(streamId, items));
        } finally {
            callsUnderWay.decrementAndGet();
        }
    }

    private List<CompletableFuture<O>> enqueue(String streamId, List<I> items) {
        lock.lock();
        try {
            List<CompletableFuture<O>> results = new ArrayList<>(items.size());
            for (I item : items) {
                results.add(enqueue(streamId, item));
            }
            return results;
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<O> enqueue(String streamId, I item) {
        while (!closed && queue.size(streamId) >= batching.queuePerStream()) {
            left.awaitUninterruptibly();
        }
        CompletableFuture<O> result = new CompletableFuture<>();
        if (closed) {
            result.completeExceptionally(closedException());
        } else {
            queue.add(streamId, new Waiting<>(item, result, System.nanoTime()));
            arrived.signalAll();
        }
        return result;
    }

    private static <O> List<O> collect(List<CompletableFuture<O>> results) {
        try {
            CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        return results.stream().map(CompletableFuture::join).toList();
    }

    /** Items that no worker has taken. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Workers that have nothing to do. */
    int idle() {
        lock.lock();
        try {
            return idleWorkers;
        } finally {
            lock.unlock();
        }
    }

    private void loop(BatchWorker<I, O> worker) {
        try (worker) {
            for (List<Waiting<I, O>> batch = next(); !batch.isEmpty(); batch = next()) {
                tell(batch);
                compute(worker, batch);
            }
        }
    }

    private void tell(List<Waiting<I, O>> batch) {
        if (observer != StageObserver.NONE) {
            long oldestNs = batch.stream().mapToLong(Waiting::sinceNs).min().orElse(0);
            observer.batched(name, batch.size(), batching.maxBatch(), System.nanoTime() - oldestNs, waiting());
        }
    }

    /** Waits for a batch; empty when closed. */
    private List<Waiting<I, O>> next() {
        lock.lock();
        try {
            idleWorkers++;
            while (!closed) {
                long waitNs = nsUntilDue();
                if (waitNs <= 0) {
                    List<Waiting<I, O>> batch = queue.take(Math.min(batching.maxBatch(), share()));
                    left.signalAll();
                    return batch;
                }
                arrived.awaitNanos(waitNs);
            }
            return List.of();
        } catch (InterruptedException e) {
            throw new IllegalStateException("these threads are ended by closing, never by an interrupt", e);
        } finally {
            idleWorkers--;
            lock.unlock();
        }
    }

    /** Who waits for full batches wants them; else what is there is shared with the other idle workers. */
    private int share() {
        return batching.maxWaitNs() > 0 ? queue.size() : (queue.size() + idleWorkers - 1) / idleWorkers;
    }

    /** Time until a batch must start, 0 or less when now, {@code FOREVER_NS} when nothing waits. */
    private long nsUntilDue() {
        if (queue.size() == 0) {
            return FOREVER_NS;
        }
        if (queue.size() >= batching.maxBatch()
                || callsUnderWay.get() >= batching.possibleCallers().getAsInt()) {
            return 0;
        }
        long now = System.nanoTime();
        return queue.heads().stream()
                .mapToLong(head -> head.sinceNs() + batching.maxWaitNs() - now)
                .min()
                .orElse(FOREVER_NS);
    }

    private void compute(BatchWorker<I, O> worker, List<Waiting<I, O>> batch) {
        try {
            List<O> results = worker.compute(batch.stream().map(Waiting::input).toList());
            if (results.size() != batch.size()) {
                throw new InferenceException(
                        "a worker gave " + results.size() + " results for a batch of " + batch.size());
            }
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result().complete(results.get(i));
            }
        } catch (RuntimeException | Error e) {
            observer.abandoned();
            if (batch.size() == 1) {
                batch.get(0).result().completeExceptionally(e);
            } else {
                batch.forEach(item -> compute(worker, List.of(item)));
            }
        }
    }

    /** Ends what is being computed, fails what waits, and frees the workers. Later calls fail. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            queue.take(queue.size()).forEach(item -> item.result().completeExceptionally(closedException()));
            arrived.signalAll();
            left.signalAll();
        } finally {
            lock.unlock();
        }
        WorkerThreads.join(threads);
    }

    private static InferenceException closedException() {
        return new InferenceException("the model is being closed; nothing more is computed");
    }
}
