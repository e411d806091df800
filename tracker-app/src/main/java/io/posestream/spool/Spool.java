package io.posestream.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records on disk, first in, first out. A record is appended, taken, and done; what was taken and not done comes again
 * after a restart. Not synced at each record: it outlives the process, not a loss of power. In memory it holds a few
 * words per file. One owner at a time, one process at a time.
 */
public final class Spool implements AutoCloseable {
    private final SpoolSettings settings;
    private final LongSupplier nowMs;
    private final SpoolFolder folder;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private DropListener listener = (from, end) -> {};
    private long nextNumber;

    private Spool(SpoolSettings settings, LongSupplier nowMs, SpoolFolder folder) {
        this.settings = settings;
        this.nowMs = nowMs;
        this.folder = folder;
    }

    /**
     * A record and its number.
     *
     * @param number grows by one from record to record
     */
    public record Entry(long number, byte[] payload) {}

    /** Told of records that had to make room before they were taken. */
    @FunctionalInterface
    public interface DropListener {
        /** @param end number after the last that was dropped */
        void dropped(long from, long end);
    }

    /**
     * Opens a folder with what an earlier process left in it, ready to be taken.
     *
     * @param nowMs milliseconds since 1970
     * @throws SpoolException when the folder cannot be used, or another process uses it
     */
    public static Spool open(SpoolSettings settings, LongSupplier nowMs) {
        SpoolFolder folder = SpoolFolder.open(settings.folder());
        Spool spool = new Spool(settings, nowMs, folder);
        try {
            spool.recover();
        } catch (IOException e) {
            spool.close();
            throw folder.cannot("read", e);
        }
        return spool;
    }

    private void recover() throws IOException {
        long done = folder.done();
        nextNumber = done;
        List<Path> files;
        try (Stream<Path> found = Files.list(settings.folder())) {
            files = found.filter(file -> file.toString().endsWith(Segment.SUFFIX))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Segment segment = Segment.recover(file);
            segments.addLast(segment);
            segment.skipBefore(done);
            nextNumber = Math.max(nextNumber, segment.end());
        }
        done(done);
    }

    public void onDrop(DropListener told) {
        listener = told;
    }

    /**
     * Adds a record, and drops the oldest ones that are over the bounds.
     *
     * @return its number
     * @throws SpoolException when the disk refuses it; the records before it stand
     */
    public long append(byte[] payload) {
        try {
            dropFor(Segment.HEADER_BYTES + payload.length);
            Segment last = segments.peekLast();
            if (last == null || last.bytes() + payload.length > settings.segmentBytes()) {
                last = Segment.create(settings.folder(), nextNumber);
                segments.addLast(last);
            }
            last.append(payload, nowMs.getAsLong());
            return nextNumber++;
        } catch (IOException e) {
            throw folder.cannot("write", e);
        }
    }

    /** The oldest record that was not taken; null when all were. */
    public @Nullable Entry take() {
        try {
            for (Segment segment : segments) {
                long number = segment.position();
                byte[] payload = segment.take();
                if (payload != null) {
                    return new Entry(number, payload);
                }
            }
            return null;
        } catch (IOException e) {
            throw folder.cannot("read", e);
        }
    }

    /** Takes everything without reading it: somebody has it in memory. */
    public void takeAll() {
        try {
            for (Segment segment : segments) {
                segment.skipBefore(nextNumber);
            }
        } catch (IOException e) {
            throw folder.cannot("read", e);
        }
    }

    /** All records before this number need not be kept any longer. */
    public void done(long number) {
        try {
            folder.writeDone(Math.min(number, nextNumber));
            while (!segments.isEmpty() && segments.getFirst().end() <= number) {
                segments.removeFirst().delete();
            }
        } catch (IOException e) {
            throw folder.cannot("write", e);
        }
    }

    /** Drops what is too old. */
    public void expire() {
        try {
            dropFor(0);
        } catch (IOException e) {
            throw folder.cannot("write", e);
        }
    }

    /** Records that were not taken. */
    public long waiting() {
        return segments.stream().mapToLong(Segment::untaken).sum();
    }

    /** Bytes on disk. */
    public long bytes() {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    /** Number that the next record will have. */
    public long nextNumber() {
        return nextNumber;
    }

    private void dropFor(long moreBytes) throws IOException {
        long oldestMs = nowMs.getAsLong() - settings.maxAge().toMillis();
        while (!segments.isEmpty()
                && (bytes() + moreBytes > settings.maxBytes()
                        || segments.getFirst().newestMs() < oldestMs)) {
            Segment oldest = segments.removeFirst();
            long from = oldest.position();
            oldest.delete();
            if (from < oldest.end()) {
                listener.dropped(from, oldest.end());
            }
        }
    }

    /** What is left stays on disk. */
    @Override
    public void close() {
        try {
            for (Segment segment : segments) {
                segment.close();
            }
        } catch (IOException e) {
            throw folder.cannot("close", e);
        } finally {
            folder.close();
        }
    }
}
