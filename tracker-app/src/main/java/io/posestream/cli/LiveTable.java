package io.posestream.cli;

import io.posestream.app.DeliveryStats;
import io.posestream.app.StreamStats;
import io.posestream.frame.Outcome;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows on the terminal, every few seconds, how each stream is doing. */
final class LiveTable implements AutoCloseable {
    private static final String ROW = "%-20s %7s %9s %7s %7s %7s %7s %8s %9s%n";

    private final DeliveryStats stats;
    private final PrintWriter out;
    private final long periodMs;
    private final Map<String, Long> totals = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "live-table");
        thread.setDaemon(true);
        return thread;
    });

    LiveTable(DeliveryStats stats, PrintWriter out, long periodMs) {
        this.stats = stats;
        this.out = out;
        this.periodMs = periodMs;
        var unused = timer.scheduleAtFixedRate(this::print, periodMs, periodMs, TimeUnit.MILLISECONDS);
    }

    private void print() {
        if (!stats.interruption().isEmpty()) {
            out.println("waiting for Kafka: " + stats.interruption());
        }
        if (stats.streams().isEmpty()) {
            return;
        }
        out.printf(ROW, "stream", "fps", "tracked", "empty", "late", "thinned", "gap", "waiting", "p95 ms");
        stats.streams().forEach(this::printRow);
        if (stats.unreadableStates() > 0) {
            out.println("streams that began anew, for their state could not be read: " + stats.unreadableStates());
        }
        Map<String, Long> deadLetters = stats.deadLetters();
        if (!deadLetters.isEmpty()) {
            out.println("dead letters: " + deadLetters);
        }
        out.flush();
    }

    private void printRow(String streamId, StreamStats stream) {
        long total = stream.total();
        Long before = totals.put(streamId, total);
        double fps = (total - (before == null ? 0 : before)) * 1000.0 / periodMs;
        out.printf(
                ROW,
                streamId,
                String.format("%.1f", fps),
                stream.count(Outcome.TRACKED),
                stream.count(Outcome.EMPTY),
                stream.count(Outcome.DROPPED_LATE),
                stream.count(Outcome.THINNED_OUT),
                stream.count(Outcome.DECODE_GAP),
                stream.waiting(),
                String.format("%.0f", stream.takeP95Ms()));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
