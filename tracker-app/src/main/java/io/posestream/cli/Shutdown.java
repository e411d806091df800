package io.posestream.cli;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jline.utils.Signals;

/**
 * Ends a command on Ctrl-C and SIGTERM as if its work were done: the signal only asks the work to stop, and the
 * command's own thread closes its parts and exits. A second signal ends the process at once.
 *
 * <p>Not a shutdown hook: ONNX Runtime frees its environment in one, at the same time as all others, and models that
 * are still running then take the process down.
 */
final class Shutdown implements AutoCloseable {
    private static final long NEVER = Long.MIN_VALUE;
    private static final int EXIT_ON_SIGNAL = 130;
    private static final List<String> SIGNALS = List.of("INT", "TERM");

    /** Some senders signal the process and its group, so that one request arrives twice. */
    private static final long ONE_REQUEST_NS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong askedAtNs = new AtomicLong(NEVER);
    private final List<Object> previous;
    private volatile Runnable stop = () -> {};

    Shutdown() {
        previous = SIGNALS.stream()
                .map(signal -> Signals.register(signal, this::signalled))
                .toList();
    }

    /** @param request makes the work return soon; called from another thread, perhaps after its end */
    void onSignal(Runnable request) {
        stop = request;
        if (askedAtNs.get() != NEVER) {
            request.run();
        }
    }

    private void signalled() {
        long nowNs = System.nanoTime();
        if (askedAtNs.compareAndSet(NEVER, nowNs)) {
            stop.run();
        } else if (nowNs - askedAtNs.get() > ONE_REQUEST_NS) {
            Runtime.getRuntime().halt(EXIT_ON_SIGNAL);
        }
    }

    /** Signals mean again what they did before. */
    @Override
    public void close() {
        for (int i = 0; i < SIGNALS.size(); i++) {
            Signals.unregister(SIGNALS.get(i), previous.get(i));
        }
    }
}
