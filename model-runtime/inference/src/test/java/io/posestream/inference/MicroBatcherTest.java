package io.posestream.inference;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MicroBatcherTest {
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final long LONG_WAIT_NS = SECONDS.toNanos(15);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final DoublingWorker worker = new DoublingWorker();

    @AfterEach
    void stopCallers() {
        worker.permits.release(1000);
        callers.shutdownNow();
    }

    @Test
    void shouldAnswerEachCallerInItsOwnOrder() {
        worker.permits.release(1000);
        try (MicroBatcher<Integer, Integer> batcher = batcher(3, 0, NO_LIMIT)) {
            List<CompletableFuture<List<Integer>>> answers = IntStream.range(0, 20)
                    .mapToObj(i -> submit(batcher, "camera-" + i % 3, List.of(i, i + 100, i + 200)))
                    .toList();

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).join()).containsExactly(2 * i, 2 * i + 200, 2 * i + 400);
            }
        }
    }

    @Test
    void shouldLetAQuietStreamPassACrowdedOne() {
        try (MicroBatcher<Integer, Integer> batcher = batcher(4, 0, NO_LIMIT)) {
            send(batcher, "gate", List.of(0));
            worker.started.acquireUninterruptibly();
            send(batcher, "crowd", IntStream.rangeClosed(1, 12).boxed().toList());
            awaitUntil(() -> batcher.waiting() == 12);
            CompletableFuture<List<Integer>> quiet = submit(batcher, "quiet", List.of(100));
            awaitUntil(() -> batcher.waiting() == 13);

            worker.permits.release(2);

            assertThat(quiet.join()).containsExactly(200);
            assertThat(worker.batches().get(1)).containsExactly(1, 100, 2, 3);
            worker.permits.release(100);
        }
    }

    @Test
    void shouldTakeStreamsInTurn() {
        try (MicroBatcher<Integer, Integer> batcher = batcher(3, 0, NO_LIMIT)) {
            send(batcher, "gate", List.of(0));
            worker.started.acquireUninterruptibly();
            send(batcher, "a", List.of(10, 11, 12));
            awaitUntil(() -> batcher.waiting() == 3);
            send(batcher, "b", List.of(20, 21, 22));
            awaitUntil(() -> batcher.waiting() == 6);
            CompletableFuture<List<Integer>> last = submit(batcher, "c", List.of(30));
            awaitUntil(() -> batcher.waiting() == 7);
            worker.permits.release(100);

            assertThat(last.join()).containsExactly(60);
            awaitUntil(() -> worker.batches().size() == 4);
            assertThat(worker.batches().subList(1, 4))
                    .containsExactly(List.of(10, 20, 30), List.of(11, 21, 12), List.of(22));
        }
    }

    @Test
    void shouldCloseABatchWhenItIsFull() {
        worker.permits.release(1000);
        try (MicroBatcher<Integer, Integer> batcher = batcher(4, LONG_WAIT_NS, NO_LIMIT)) {
            assertThat(submit(batcher, "a", List.of(1, 2, 3, 4)).join()).containsExactly(2, 4, 6, 8);
            assertThat(worker.batches()).containsExactly(List.of(1, 2, 3, 4));
        }
    }

    @Test
    void shouldNotWaitLongerWhenEveryPossibleCallerIsIn() {
        worker.permits.release(1000);
        try (MicroBatcher<Integer, Integer> batcher = batcher(8, LONG_WAIT_NS, 2)) {
            CompletableFuture<List<Integer>> first = submit(batcher, "a", List.of(1));
            awaitUntil(() -> batcher.waiting() == 1);
            assertThat(first).isNotDone();

            assertThat(submit(batcher, "b", List.of(2)).join()).containsExactly(4);
            assertThat(first.join()).containsExactly(2);
            assertThat(worker.batches()).containsExactly(List.of(1, 2));
        }
    }

    @Test
    void shouldWaitNoLongerThanItsBoundForOthers() {
        worker.permits.release(1000);
        long boundNs = MILLISECONDS.toNanos(30);
        try (MicroBatcher<Integer, Integer> batcher = batcher(8, boundNs, NO_LIMIT)) {
            long startNs = System.nanoTime();

            assertThat(submit(batcher, "alone", List.of(1)).join()).containsExactly(2);

            assertThat(System.nanoTime() - startNs).isBetween(boundNs, LONG_WAIT_NS);
        }
    }

    @Test
    void shouldTellOnlyTheCallerWhoseItemFails() {
        try (MicroBatcher<Integer, Integer> batcher = batcher(8, 0, NO_LIMIT)) {
            send(batcher, "gate", List.of(0));
            worker.started.acquireUninterruptibly();
            CompletableFuture<List<Integer>> sound = submit(batcher, "sound", List.of(1, 2));
            CompletableFuture<List<Integer>> broken = submit(batcher, "broken", List.of(3, -1));
            awaitUntil(() -> batcher.waiting() == 4);
            worker.permits.release(100);

            assertThat(sound.join()).containsExactly(2, 4);
            assertThatThrownBy(broken::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("cannot double [-1]");
            assertThat(submit(batcher, "broken", List.of(5)).join()).containsExactly(10);
        }
    }

    @Test
    void shouldHoldBackOnlyTheStreamThatIsFull() {
        Batching narrow = new Batching(1, 1, 0, 2, () -> NO_LIMIT);
        try (MicroBatcher<Integer, Integer> batcher = new MicroBatcher<>("test", narrow, () -> worker)) {
            send(batcher, "gate", List.of(0));
            worker.started.acquireUninterruptibly();
            CompletableFuture<List<Integer>> full = submit(batcher, "full", List.of(1, 2, 3, 4, 5));
            awaitUntil(() -> batcher.waiting() == 2);
            send(batcher, "other", List.of(9));
            awaitUntil(() -> batcher.waiting() == 3);

            worker.permits.release(100);

            assertThat(full.join()).containsExactly(2, 4, 6, 8, 10);
        }
    }

    @Test
    void shouldShareOneCallBetweenIdleWorkers() {
        DoublingWorker second = new DoublingWorker();
        List<DoublingWorker> both = new ArrayList<>(List.of(worker, second));
        Batching two = new Batching(2, 8, 0, 64, () -> NO_LIMIT);
        try (MicroBatcher<Integer, Integer> batcher = new MicroBatcher<>("test", two, () -> both.remove(0))) {
            awaitUntil(() -> batcher.idle() == 2);
            CompletableFuture<List<Integer>> answer = submit(batcher, "a", List.of(1, 2, 3, 4));
            worker.started.acquireUninterruptibly();
            second.started.acquireUninterruptibly();
            worker.permits.release(100);
            second.permits.release(100);

            assertThat(answer.join()).containsExactly(2, 4, 6, 8);
            assertThat(worker.batches().get(0)).hasSize(2);
            assertThat(second.batches().get(0)).hasSize(2);
        }
    }

    @Test
    void shouldFinishWhatRunsAndFailWhatWaitsWhenClosed() throws InterruptedException {
        MicroBatcher<Integer, Integer> batcher = batcher(1, 0, NO_LIMIT);
        CompletableFuture<List<Integer>> running = submit(batcher, "a", List.of(1));
        worker.started.acquireUninterruptibly();
        CompletableFuture<List<Integer>> waiting = submit(batcher, "b", List.of(2));
        awaitUntil(() -> batcher.waiting() == 1);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(batcher::close, callers);

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(InferenceException.class);
        assertThat(closing).isNotDone();
        worker.permits.release();
        closing.join();

        assertThat(running.join()).containsExactly(2);
        assertThat(worker.closed.await(0, SECONDS)).isTrue();
        assertThatThrownBy(() -> batcher.compute("late", List.of(3)))
                .isInstanceOf(InferenceException.class)
                .hasMessage("the model is being closed; nothing more is computed");
    }

    private MicroBatcher<Integer, Integer> batcher(int maxBatch, long maxWaitNs, int possibleCallers) {
        return new MicroBatcher<>(
                "test", new Batching(1, maxBatch, maxWaitNs, 64, () -> possibleCallers), () -> worker);
    }

    private CompletableFuture<List<Integer>> submit(
            MicroBatcher<Integer, Integer> batcher, String stream, List<Integer> items) {
        return CompletableFuture.supplyAsync(() -> batcher.compute(stream, items), callers);
    }

    /** For those whose answer nobody looks at. */
    private void send(MicroBatcher<Integer, Integer> batcher, String stream, List<Integer> items) {
        callers.execute(() -> batcher.compute(stream, items));
    }

    private static void awaitUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
