package io.posestream.training;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks a training to end after the step it is in. Any thread may raise it. */
public final class StopSignal implements AutoCloseable {
    private static final long LONGEST_STEP_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean raised;
    private @Nullable Thread hook;

    /** Raised only by {@link #raise}. */
    public static StopSignal manual() {
        return new StopSignal();
    }

    /**
     * Raised also when the process is told to end (Ctrl-C, SIGTERM). The process then waits for {@link #close}, which
     * is to be called once the checkpoint is written, for at most a minute.
     */
    public static StopSignal atShutdown() {
        StopSignal signal = new StopSignal();
        Thread hook = new Thread(signal::raiseAndWait, "training-stop");
        signal.hook = hook;
        Runtime.getRuntime().addShutdownHook(hook);
        return signal;
    }

    public void raise() {
        raised = true;
    }

    public boolean isRaised() {
        return raised;
    }

    private void raiseAndWait() {
        raise();
        try {
            if (!ended.await(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("posestream: the training did not end in time; its last checkpoint stays.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        Thread registered = hook;
        if (registered != null && !raised) {
            Runtime.getRuntime().removeShutdownHook(registered);
        }
    }
}
