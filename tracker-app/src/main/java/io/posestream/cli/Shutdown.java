package io.posestream.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command on Ctrl-C and SIGTERM as if its work were done: the signal only asks the work to stop, the command's
 * own thread closes its parts, and the JVM waits for that. To be opened before the parts, so that it closes after them.
 */
final class Shutdown implements AutoCloseable {
    private static final long PATIENCE_S = 30;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Runnable stop = () -> {};

    Shutdown() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shutdown"));
    }

    /** @param request makes the work return soon; called from another thread, perhaps after its end */
    void onSignal(Runnable request) {
        stop = request;
    }

    private void end() {
        if (closed.getCount() == 0) {
            return;
        }
        stop.run();
        try {
            closed.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
