package io.posestream.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one partition are answered, and from where the next owner must read. Thread-safe.
 *
 * <p>The committed offset is that of the oldest record that is needed: one without an answer, or one where the decoder
 * of a stream must begin for what is still to come. Answers beyond it are in the metadata and are not given again.
 */
final class CommitPosition {
    /**
     * A position that can be compared and committed.
     *
     * @param offset from where the next owner reads
     * @param beyond what is answered from there on; without the place of the states
     */
    record Position(long offset, AnsweredBeyond beyond) {
        /** @param statesFrom see {@link AnsweredBeyond} */
        OffsetAndMetadata committable(long statesFrom) {
            boolean nothing = beyond.end() <= offset && beyond.provisional().isEmpty();
            return nothing && statesFrom < 0
                    ? new OffsetAndMetadata(offset, "")
                    : new OffsetAndMetadata(
                            offset, beyond.withStatesFrom(statesFrom).format(offset));
        }
    }

    /** What one stream needs and owes. */
    private record Need(long decodeFrom, TreeSet<Long> provisional) {}

    private final AnsweredBeyond restored;
    private final TreeSet<Long> unanswered = new TreeSet<>();
    private final Map<String, Need> needs = new HashMap<>();
    private long next;
    private long answeredEnd;

    /** @param committed what the group last committed for the partition; null when it never did */
    CommitPosition(@Nullable OffsetAndMetadata committed) {
        restored = committed == null ? AnsweredBeyond.NONE : AnsweredBeyond.parse(committed);
        next = committed == null ? 0 : committed.offset();
        answeredEnd = restored.end();
    }

    /** The record at this offset was handed out. Offsets come in ascending order, with gaps. */
    synchronized void read(long offset) {
        if (!restored.contains(offset)) {
            unanswered.add(offset);
        }
        next = offset + 1;
    }

    /** @return false when it has its answer already and must not get another */
    synchronized boolean answer(long offset) {
        boolean first = unanswered.remove(offset);
        if (first) {
            answeredEnd = Math.max(answeredEnd, offset + 1);
        }
        return first;
    }

    /** Whether this record, which was read, has no answer yet. */
    synchronized boolean owes(long offset) {
        return unanswered.contains(offset);
    }

    /** A stream moved on. */
    synchronized void needs(String streamId, long decodeFrom, Iterable<Long> provisional) {
        TreeSet<Long> owed = new TreeSet<>();
        provisional.forEach(owed::add);
        needs.put(streamId, new Need(decodeFrom, owed));
    }

    /** A stream ended: nothing of it is needed any more. */
    synchronized void needsNothing(String streamId) {
        needs.remove(streamId);
    }

    synchronized Position position() {
        long base = base();
        TreeSet<Long> open = new TreeSet<>(unanswered.headSet(answeredEnd));
        // What the last owner left open and this one has not read again yet is still open.
        open.addAll(restored.unanswered().tailSet(next));
        TreeSet<Long> provisional = new TreeSet<>();
        needs.values().forEach(need -> provisional.addAll(need.provisional()));
        return new Position(
                base, new AnsweredBeyond(Math.max(base, answeredEnd), open, provisional, PartitionStates.NOWHERE));
    }

    private long base() {
        long oldest = unanswered.isEmpty() ? next : unanswered.first();
        for (Need need : needs.values()) {
            oldest = Math.min(oldest, need.decodeFrom());
        }
        return oldest;
    }
}
