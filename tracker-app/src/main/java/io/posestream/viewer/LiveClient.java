package io.posestream.viewer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One open page: a bounded queue of messages and the thread that sends them. When the page is too slow its oldest
 * messages go, and it is told how many.
 */
final class LiveClient {
    private static final int QUEUE_LENGTH = 256;
    private static final long HEARTBEAT_MS = 2_000;
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = new byte[0];

    private final PictureWish wish;
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUE_LENGTH);
    private final AtomicLong skipped = new AtomicLong();
    private volatile long progressNanos = System.nanoTime();

    LiveClient(PictureWish wish) {
        this.wish = wish;
    }

    PictureWish wish() {
        return wish;
    }

    void offer(byte[] message) {
        while (!queue.offer(message)) {
            if (queue.poll() != null) {
                skipped.incrementAndGet();
            }
        }
    }

    /** Makes {@link #sendTo} return. */
    void end() {
        queue.clear();
        offer(END);
    }

    /** How long the page has taken nothing although there was something, milliseconds. */
    long stuckMs(long nowNanos) {
        return TimeUnit.NANOSECONDS.toMillis(nowNanos - progressNanos);
    }

    /** Sends until {@link #end}, or until the page is gone, which throws. */
    void sendTo(OutputStream out) throws IOException, InterruptedException {
        long told = 0;
        while (true) {
            byte[] message = queue.poll(HEARTBEAT_MS, TimeUnit.MILLISECONDS);
            if (message == null) {
                out.write(HEARTBEAT);
            }
            while (message != null && message != END) {
                out.write(message);
                message = queue.poll();
            }
            if (message == END) {
                return;
            }
            if (skipped.get() > told) {
                told = skipped.get();
                out.write(LiveMessages.skipped(told));
            }
            out.flush();
            progressNanos = System.nanoTime();
        }
    }
}
