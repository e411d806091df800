package io.posestream.inference;

import java.util.function.IntSupplier;

/**
 * How calls of many streams share the workers of one model.
 *
 * @param workers threads, each with a binding of its own
 * @param maxBatch most items per run. On a CPU larger batches bring nothing, see {@link #onCpu}
 * @param maxWaitNs longest that a free worker waits for a batch to fill, from the arrival of its oldest item; 0 takes
 *     what is there
 * @param queuePerStream items of one stream that may wait; a caller with more blocks until there is room
 * @param possibleCallers how many calls can be under way at once, e.g. the number of streams; when all of them are in,
 *     waiting ends early. Asked often, must not throw
 */
public record Batching(int workers, int maxBatch, long maxWaitNs, int queuePerStream, IntSupplier possibleCallers) {
    private static final long GPU_WAIT_NS = 1_000_000;

    public Batching {
        if (workers < 1 || maxBatch < 1 || maxWaitNs < 0 || queuePerStream < 1) {
            throw new IllegalArgumentException("batching needs at least 1 worker, a batch and a queue of at least 1"
                    + " and no negative wait, got " + workers + ", " + maxBatch + ", " + queuePerStream + ", "
                    + maxWaitNs);
        }
    }

    /**
     * What suits a CPU: one item per run and no waiting. Together, items cost as much processor time as apart (MoveNet
     * and NanoDet, 1 to 8 items: within 12 %), so batches would only make turns longer.
     */
    public static Batching onCpu(int workers) {
        return new Batching(workers, 1, 0, 64, () -> Integer.MAX_VALUE);
    }

    /**
     * What suits a GPU: whatever came in while the last batch ran, and a short wait for more.
     *
     * @param workers two keep the device busy while one of them copies
     */
    public static Batching onGpu(int workers, int maxBatch) {
        return new Batching(workers, maxBatch, GPU_WAIT_NS, 64, () -> Integer.MAX_VALUE);
    }
}
