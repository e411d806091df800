package io.posestream.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/** The records that the broker has not answered for, oldest first. Not thread-safe. */
final class SendWindow {
    private final Deque<SentRecord> records = new ArrayDeque<>();
    private long bytes;

    void add(SentRecord sent) {
        records.addLast(sent);
        bytes += sent.bytes();
    }

    /** Lets go of the settled ones at the front. */
    void settle() {
        while (!records.isEmpty() && records.getFirst().state == SentRecord.State.SETTLED) {
            bytes -= records.removeFirst().bytes();
        }
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    int size() {
        return records.size();
    }

    long bytes() {
        return bytes;
    }

    /** How long the oldest has been without an answer; 0 when there is none. */
    long oldestAgeMs(long nowNs) {
        return records.isEmpty() ? 0 : records.getFirst().ageMs(nowNs);
    }

    boolean anyFailed() {
        return records.stream().anyMatch(sent -> sent.state == SentRecord.State.FAILED);
    }

    boolean anyPending() {
        return records.stream().anyMatch(sent -> sent.state == SentRecord.State.PENDING);
    }

    /** Those to be sent again, in order. */
    List<SentRecord> failed() {
        return records.stream()
                .filter(sent -> sent.state == SentRecord.State.FAILED)
                .toList();
    }

    List<SentRecord> notSpooled() {
        return records.stream().filter(sent -> !sent.isSpooled()).toList();
    }

    /** Number of the oldest record here that is on disk too. */
    OptionalLong oldestSpooled() {
        return records.stream()
                .filter(SentRecord::isSpooled)
                .mapToLong(SentRecord::spoolNumber)
                .findFirst();
    }
}
