package io.posestream.replay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands recorded frames on at the pace of their capture times, or faster. */
public final class Replay {
    /** As fast as the target takes them. */
    public static final double AT_ONCE = Double.POSITIVE_INFINITY;

    private final double speed;
    private final CountDownLatch stop = new CountDownLatch(1);

    /** @param speed 1 = as recorded, 10 = ten times as fast */
    public Replay(double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("a replay needs a speed above 0, got " + speed);
        }
        this.speed = speed;
    }

    /**
     * Runs to the end of the recording, or until {@link #stop}.
     *
     * @param source stays with the caller
     * @param target stays with the caller; finished when this returns
     * @param progress told the number of records done
     */
    public ReplaySummary run(RecordedTopic source, ReplayTarget target, LongConsumer progress) {
        long startedNs = System.nanoTime();
        long firstMs = 0;
        long records = 0;
        long bytes = 0;
        ConsumerRecord<byte[], byte[]> record;
        while (stop.getCount() > 0 && (record = source.next()) != null) {
            firstMs = records == 0 ? record.timestamp() : firstMs;
            if (stopsBefore(startedNs, record.timestamp() - firstMs)) {
                break;
            }
            target.accept(record);
            bytes += record.value() == null ? 0 : record.value().length;
            progress.accept(++records);
        }
        target.finish();
        double seconds = Math.round((System.nanoTime() - startedNs) / 1e7) / 100.0;
        return new ReplaySummary(records, bytes, target.refused(), seconds);
    }

    /** Makes {@link #run} finish after the record in hand. Any thread. */
    public void stop() {
        stop.countDown();
    }

    private boolean stopsBefore(long startedNs, long recordedMs) {
        long dueNs = startedNs + Math.round(recordedMs * 1e6 / speed);
        try {
            return stop.await(dueNs - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
