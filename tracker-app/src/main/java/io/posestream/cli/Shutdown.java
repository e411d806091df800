package io.posestream.cli;

import io.posestream.app.Closer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes a command's parts in reverse order, once: when the command ends, or on Ctrl-C and SIGTERM, when the JVM waits
 * for it.
 */
final class Shutdown implements AutoCloseable {
    private final Closer closer = new Closer();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::close, "shutdown");

    Shutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    <T extends AutoCloseable> T keep(T part) {
        return closer.keep(part);
    }

    @Override
    public void close() {
        if (begun.compareAndSet(false, true)) {
            try {
                closer.close();
            } finally {
                done.countDown();
            }
        } else {
            awaitDone();
        }
    }

    private void awaitDone() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
