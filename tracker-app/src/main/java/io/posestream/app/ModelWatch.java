package io.posestream.app;

import io.posestream.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Watches a settings file: when it is written and names other models, or the bundles it names have other files, the
 * tracker goes over to them without stopping. Models that cannot be opened change nothing.
 */
public final class ModelWatch implements AutoCloseable {
    private static final long PERIOD_MS = 1_000;

    private final Path file;
    private final Supplier<Settings> settings;
    private final TrackerService tracker;
    private final Consumer<String> teller;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "model-watch");
        thread.setDaemon(true);
        return thread;
    });
    private FileTime lastWritten;
    private String models;

    /**
     * @param settings reads the file anew, with whatever overrides it
     * @param tracker stays with the caller, open longer than this
     * @param teller hears a sentence at each change, on a thread of its own
     */
    public ModelWatch(Path file, Supplier<Settings> settings, TrackerService tracker, Consumer<String> teller) {
        this.file = file;
        this.settings = settings;
        this.tracker = tracker;
        this.teller = teller;
        this.lastWritten = written();
        this.models = Models.of(settings.get()).sums();
        var unused = clock.scheduleWithFixedDelay(this::look, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        FileTime now = written();
        if (now.equals(lastWritten)) {
            return;
        }
        lastWritten = now;
        try {
            Settings wanted = settings.get();
            Models found = Models.of(wanted);
            if (!found.sums().equals(models)) {
                teller.accept("Opening " + String.join(", ", found.ids()) + " beside the models that run.");
                tracker.switchModels(wanted);
                models = found.sums();
                teller.accept("Streams go over to them, each at its next key frame.");
            }
        } catch (RuntimeException e) {
            teller.accept("The models stay as they are: " + e.getMessage());
        }
    }

    /** A file that is gone for a moment, as editors do it, is not a change. */
    private FileTime written() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return lastWritten == null ? FileTime.fromMillis(0) : lastWritten;
        }
    }

    /** Lets a change that is under way end. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
