package io.posestream.health;

import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows what each thread is doing and since when, so that a native call that never comes back is seen from outside.
 * Such a call cannot be ended from Java; whoever asks for liveness starts the process anew. Thread-safe.
 */
public final class StageWatchdog implements StageObserver {
    /** One thread's stage; written by that thread, read by all. */
    private static final class Activity {
        final Thread thread = Thread.currentThread();
        volatile @Nullable Stage stage;
        volatile long sinceNs;
    }

    /**
     * A stage under way.
     *
     * @param thread names the stream ({@code lane-...}) or the model's worker
     */
    public record Running(String stage, String thread, long forMs) {}

    private final LongSupplier nanoTime;
    private final Set<Activity> activities = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Activity> own = ThreadLocal.withInitial(this::enter);

    public StageWatchdog() {
        this(System::nanoTime);
    }

    StageWatchdog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private Activity enter() {
        activities.removeIf(activity -> !activity.thread.isAlive());
        Activity fresh = new Activity();
        activities.add(fresh);
        return fresh;
    }

    @Override
    public void began(Stage stage) {
        Activity activity = own.get();
        activity.sinceNs = nanoTime.getAsLong();
        activity.stage = stage;
    }

    @Override
    public void completed(Stage stage, long durationNs) {
        own.get().stage = null;
    }

    @Override
    public void abandoned() {
        own.get().stage = null;
    }

    /** What has been running for longest; empty when nothing runs. */
    public Optional<Running> longest() {
        long now = nanoTime.getAsLong();
        return activities.stream()
                .filter(activity -> activity.thread.isAlive())
                .flatMap(activity -> Optional.ofNullable(activity.stage).stream()
                        .map(stage -> new Running(
                                stage.name().toLowerCase(Locale.ROOT),
                                activity.thread.getName(),
                                TimeUnit.NANOSECONDS.toMillis(Math.max(0, now - activity.sinceNs)))))
                .max(Comparator.comparingLong(Running::forMs));
    }
}
