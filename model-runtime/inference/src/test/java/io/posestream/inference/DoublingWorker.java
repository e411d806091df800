package io.posestream.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Doubles numbers, one batch per permit; refuses negative ones. Records what it saw. */
final class DoublingWorker implements BatchWorker<Integer, Integer> {
    final Semaphore permits = new Semaphore(0);
    final Semaphore started = new Semaphore(0);
    final List<List<Integer>> batches = new ArrayList<>();
    final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public List<Integer> compute(List<Integer> items) {
        synchronized (batches) {
            batches.add(items);
        }
        started.release();
        permits.acquireUninterruptibly();
        if (items.stream().anyMatch(item -> item < 0)) {
            throw new IllegalArgumentException("cannot double " + items);
        }
        return items.stream().map(item -> 2 * item).toList();
    }

    List<List<Integer>> batches() {
        synchronized (batches) {
            return List.copyOf(batches);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
