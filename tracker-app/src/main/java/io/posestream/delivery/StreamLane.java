package io.posestream.delivery;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One stream's own thread: takes frames in order, one at a time, blocking in the pipeline. Watches for silence while
 * there is nothing to do. The thread alone touches the pipeline, and gives it back when the lane ends.
 *
 * <p>{@link #offer}, {@link #finish}, {@link #abandon} are for the poll thread.
 */
final class StreamLane {
    private final String streamId;
    private final FrameQueue queue;
    private final StreamOutcomes stream;
    private final Outcomes outcomes;
    private final LaneSettings settings;
    private final DeliveryObserver observer;
    private final Thread thread;
    private volatile boolean abandoned;
    private long lastFrameNs = System.nanoTime();

    StreamLane(
            String streamId,
            StreamOutcomes stream,
            Outcomes outcomes,
            LaneSettings settings,
            DeliveryObserver observer) {
        this.streamId = streamId;
        this.stream = stream;
        this.outcomes = outcomes;
        this.settings = settings;
        this.observer = observer;
        queue = new FrameQueue(settings.frames(), settings.bytes());
        thread = new Thread(this::run, "lane-" + streamId);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** @return false when the lane has ended */
    boolean offer(FrameTicket ticket) {
        boolean taken = queue.offer(ticket);
        if (taken) {
            tellDepth();
        }
        return taken;
    }

    boolean full() {
        return queue.full();
    }

    boolean ended() {
        return !thread.isAlive();
    }

    /** Answers what waits and what is inside the pipeline, then ends. */
    void finish() {
        queue.close();
    }

    /** Ends after the frame under way; what waits is left to the next owner. */
    void abandon() {
        abandoned = true;
        queue.close();
        queue.clear();
    }

    /** @return whether the thread has ended by the deadline, in terms of {@link System#nanoTime} */
    boolean awaitEnd(long deadlineNs) throws InterruptedException {
        long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime());
        if (leftMs > 0) {
            thread.join(leftMs);
        }
        return ended();
    }

    private void run() {
        try {
            while (turn()) {}
            if (!abandoned) {
                stream.drain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            outcomes.fatal(e);
        } finally {
            stream.close();
            observer.laneClosed(streamId);
        }
    }

    /** @return false when the lane is at its end */
    private boolean turn() throws InterruptedException {
        long silentMs = silentMs();
        long waitMs = silentMs < settings.stallMs() ? settings.stallMs() - silentMs : settings.endMs() - silentMs;
        long waitNs = Math.min(TimeUnit.MILLISECONDS.toNanos(waitMs), stream.patienceNs());
        @Nullable FrameTicket ticket = queue.poll(waitNs);
        if (ticket != null) {
            tellDepth();
            stream.accept(ticket);
            stream.goOn();
            lastFrameNs = System.nanoTime();
            return true;
        }
        stream.goOn();
        return !queue.isClosed() && !endedBySilence();
    }

    private boolean endedBySilence() {
        long silentMs = silentMs();
        if (silentMs >= settings.stallMs()) {
            stream.stall(settings.stallMs());
        }
        if (silentMs >= settings.endMs() && queue.closeIfEmpty()) {
            stream.end("no frame for " + settings.endMs() + " ms");
            return true;
        }
        return false;
    }

    private long silentMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastFrameNs);
    }

    private void tellDepth() {
        FrameQueue.Depth depth = queue.depth();
        observer.laneDepth(streamId, depth.frames(), depth.bytes());
    }
}
