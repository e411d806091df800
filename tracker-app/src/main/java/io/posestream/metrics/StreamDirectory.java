package io.posestream.metrics;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Which streams have series of their own: the first so many that are served, and after their end, for an hour, those
 * that were; the rest shares one name. So a mistaken producer that makes up stream ids costs no memory, here or in
 * Prometheus. Thread-safe.
 */
final class StreamDirectory {
    static final String OTHER = "other";
    private static final long KEPT_NS = TimeUnit.HOURS.toNanos(1);

    /** A stream, and the meters it counts in. */
    record Entry(StreamMeters meters, StreamFigures figures, boolean own) {}

    private record Ended(Entry entry, long sinceNs) {}

    private final Instruments instruments;
    private final int maxStreams;
    private final LongSupplier nanoTime;
    private final StreamMeters others;
    private final Map<String, Entry> served = new ConcurrentHashMap<>();

    /** Oldest first; guarded by this. */
    private final Map<String, Ended> ended = new LinkedHashMap<>();

    StreamDirectory(Instruments instruments, int maxStreams, LongSupplier nanoTime) {
        this.instruments = instruments;
        this.maxStreams = maxStreams;
        this.nanoTime = nanoTime;
        others = new StreamMeters(instruments, OTHER);
    }

    Entry of(String streamId) {
        Entry known = served.get(streamId);
        return known != null ? known : enter(streamId);
    }

    int streams() {
        return served.size();
    }

    private synchronized Entry enter(String streamId) {
        Entry known = served.get(streamId);
        if (known != null) {
            return known;
        }
        Entry fresh = entry(streamId);
        fresh.meters().add(fresh.figures());
        served.put(streamId, fresh);
        return fresh;
    }

    private Entry entry(String streamId) {
        Ended before = ended.remove(streamId);
        if (before != null) {
            before.entry().meters().remove(before.entry().figures());
            return new Entry(before.entry().meters(), new StreamFigures(), true);
        }
        forgetLongEnded();
        long own = served.values().stream().filter(Entry::own).count() + ended.size();
        if (own >= maxStreams && !ended.isEmpty()) {
            forget(ended.keySet().iterator().next());
            own--;
        }
        return own < maxStreams
                ? new Entry(new StreamMeters(instruments, streamId), new StreamFigures(), true)
                : new Entry(others, new StreamFigures(), false);
    }

    /**
     * This instance serves the stream no more.
     *
     * @param over it is silent everywhere; else another instance goes on with it
     */
    synchronized void leave(String streamId, boolean over) {
        Entry entry = served.remove(streamId);
        if (entry == null) {
            return;
        }
        StreamFigures figures = entry.figures();
        figures.flowing = false;
        figures.activeTracks = 0;
        figures.queuedFrames = 0;
        figures.queuedBytes = 0;
        if (!entry.own()) {
            entry.meters().remove(figures);
        } else if (over) {
            ended.put(streamId, new Ended(entry, nanoTime.getAsLong()));
        } else {
            entry.meters().close();
        }
    }

    /** Ends the series of streams that ended more than an hour ago. */
    synchronized void forgetLongEnded() {
        Iterator<Ended> oldest = ended.values().iterator();
        while (oldest.hasNext()) {
            Ended next = oldest.next();
            if (nanoTime.getAsLong() - next.sinceNs() < KEPT_NS) {
                return;
            }
            next.entry().meters().close();
            oldest.remove();
        }
    }

    private void forget(String streamId) {
        Ended gone = ended.remove(streamId);
        if (gone != null) {
            gone.entry().meters().close();
        }
    }
}
