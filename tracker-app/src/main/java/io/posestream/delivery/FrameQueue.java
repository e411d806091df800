package io.posestream.delivery;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Frames that wait for their lane's thread, counted and weighed. Takes every frame that is offered while open, and says
 * {@link #full} from the bound on: the poll thread must never block here. Thread-safe.
 */
final class FrameQueue {
    /** Depth at one moment. */
    record Depth(int frames, long bytes) {}

    private final int maxFrames;
    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<FrameTicket> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    FrameQueue(int maxFrames, long maxBytes) {
        this.maxFrames = maxFrames;
        this.maxBytes = maxBytes;
    }

    /** @return false when closed */
    boolean offer(FrameTicket ticket) {
        lock.lock();
        try {
            if (!closed) {
                waiting.add(ticket);
                bytes += ticket.bytes();
                changed.signal();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** @return the oldest frame; null when none came in time, or when closed and empty */
    @Nullable FrameTicket poll(long waitNs) throws InterruptedException {
        lock.lock();
        try {
            long left = waitNs;
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            FrameTicket ticket = waiting.poll();
            if (ticket != null) {
                bytes -= ticket.bytes();
            }
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    /** No more frames; those that wait stay. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it is closed now; no frame can slip in between */
    boolean closeIfEmpty() {
        lock.lock();
        try {
            closed |= waiting.isEmpty();
            return closed;
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            waiting.clear();
            bytes = 0;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    Depth depth() {
        lock.lock();
        try {
            return new Depth(waiting.size(), bytes);
        } finally {
            lock.unlock();
        }
    }

    boolean full() {
        Depth depth = depth();
        return depth.frames() >= maxFrames || depth.bytes() >= maxBytes;
    }
}
