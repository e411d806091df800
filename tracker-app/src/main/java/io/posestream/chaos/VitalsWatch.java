package io.posestream.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Takes the vitals of a process at a fixed rate, on a thread of its own. Thread-safe. */
final class VitalsWatch implements AutoCloseable {
    private static final double NS_PER_S = 1e9;

    private final Child child;
    private final Launch launch;
    private final long startedNs = System.nanoTime();
    private final List<Vitals> taken = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "vitals");
        thread.setDaemon(true);
        return thread;
    });

    VitalsWatch(Child child, Launch launch, long periodMs) {
        this.child = child;
        this.launch = launch;
        var unused = timer.scheduleAtFixedRate(this::take, periodMs, periodMs, TimeUnit.MILLISECONDS);
    }

    private void take() {
        double seconds = (System.nanoTime() - startedNs) / NS_PER_S;
        Vitals.of(child.pid(), launch.gcLog(child.name()), seconds).ifPresent(vitals -> {
            synchronized (taken) {
                taken.add(vitals);
            }
        });
    }

    List<Vitals> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
