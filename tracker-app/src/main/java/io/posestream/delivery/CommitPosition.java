package io.posestream.delivery;

import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one partition are answered, and from where the next owner must read. Thread-safe.
 *
 * <p>The committed offset is that of the oldest record without an answer. After a restart inside a group of pictures an
 * H.264 or H.265 stream therefore answers {@code DECODE_GAP} until its next key frame. Only {@link #base} decides this:
 * an earlier base, such as the last key frame, needs no other change, because answers beyond the base are in the
 * metadata and are not given again.
 */
final class CommitPosition {
    private final AnsweredBeyond restored;
    private final TreeSet<Long> unanswered = new TreeSet<>();
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

    synchronized OffsetAndMetadata position() {
        long base = base();
        if (answeredEnd <= base) {
            return new OffsetAndMetadata(base, "");
        }
        TreeSet<Long> open = new TreeSet<>(unanswered.headSet(answeredEnd));
        // What the last owner left open and this one has not read again yet is still open.
        open.addAll(restored.unanswered().tailSet(next));
        return new OffsetAndMetadata(base, new AnsweredBeyond(answeredEnd, open).format(base));
    }

    private long base() {
        return unanswered.isEmpty() ? next : unanswered.first();
    }
}
