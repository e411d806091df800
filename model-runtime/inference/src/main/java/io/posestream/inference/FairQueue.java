package io.posestream.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A queue per stream, emptied in turn: one item of each stream, then the next item of each. A stream exists only while
 * something of it waits. Not thread-safe.
 */
final class FairQueue<T> {
    private final Map<String, ArrayDeque<T>> byStream = new HashMap<>();
    private final ArrayDeque<String> turns = new ArrayDeque<>();
    private int size;

    void add(String stream, T item) {
        ArrayDeque<T> queue = byStream.get(stream);
        if (queue == null) {
            queue = new ArrayDeque<>();
            byStream.put(stream, queue);
            turns.addLast(stream);
        }
        queue.addLast(item);
        size++;
    }

    /** Takes the items whose turn it is, at most {@code count}. */
    List<T> take(int count) {
        List<T> taken = new ArrayList<>(Math.min(count, size));
        while (taken.size() < count && size > 0) {
            String stream = turns.removeFirst();
            ArrayDeque<T> queue = byStream.get(stream);
            if (queue == null) {
                throw new IllegalStateException("stream " + stream + " has a turn but no queue");
            }
            taken.add(queue.removeFirst());
            size--;
            if (queue.isEmpty()) {
                byStream.remove(stream);
            } else {
                turns.addLast(stream);
            }
        }
        return taken;
    }

    /** Items of one stream that wait. */
    int size(String stream) {
        ArrayDeque<T> queue = byStream.get(stream);
        return queue == null ? 0 : queue.size();
    }

    /** Items of all streams that wait. */
    int size() {
        return size;
    }

    /** The first item of each stream that waits. */
    List<T> heads() {
        List<T> heads = new ArrayList<>(byStream.size());
        for (ArrayDeque<T> queue : byStream.values()) {
            @Nullable T head = queue.peekFirst();
            if (head != null) {
                heads.add(head);
            }
        }
        return heads;
    }
}
