package io.posestream.ingest;

import io.posestream.spool.Spool;
import io.posestream.spool.SpoolException;
import io.posestream.wire.TransportException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Sends directly while the broker answers, and through the disk while it does not. Everything leaves in the order in
 * which it came: what the producer holds, then the disk, then what is new.
 *
 * <pre>
 *   send --direct--------------------------> SendWindow + producer --> Kafka
 *     '--no answer for PATIENCE--> Spool --'   (a thread of its own takes from the spool while answers come)
 * </pre>
 *
 * What the window holds when the answers stop is put on disk first, so that the end of this process loses nothing; a
 * record that the broker took without telling is then sent twice, under the same frame id.
 */
final class SpoolingSender implements Sender {
    private static final long PATIENCE_MS = 2_000;
    private static final long FLUSH_PATIENCE_MS = 5_000;
    private static final long STEP_MS = 50;
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final Duration FAREWELL_WHILE_AWAY = Duration.ofSeconds(1);

    /** On the way at once: enough to fill a link, little enough to be kept in memory too. */
    private static final long WINDOW_BYTES = 16 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final SendWindow window = new SendWindow();
    private final Map<Long, FramePublisher.Receipt> receipts = new HashMap<>();
    private final ProducerLine line;
    private final Spool spool;
    private final OutageLog outage;
    private final Thread thread = new Thread(this::loop, "ingest-spool");
    private volatile boolean closed;

    /**
     * @param spool owned from now on
     * @param line owned from now on
     */
    SpoolingSender(ProducerLine line, Spool spool, OutageLog outage) {
        this.line = line;
        this.spool = spool;
        this.outage = outage;
        spool.onDrop(this::dropped);
        if (spool.waiting() > 0) {
            outage.inherited(spool.waiting());
        }
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void send(ProducerRecord<byte[], byte[]> record, FramePublisher.@Nullable Receipt receipt) {
        lock.lock();
        try {
            line.throwIfFailed();
            while (!outage.isOn() && window.bytes() >= WINDOW_BYTES) {
                moved.awaitUninterruptibly();
            }
            if (outage.isOn()) {
                keep(record, receipt);
            } else {
                hand(SentRecord.fresh(record, receipt));
            }
        } finally {
            lock.unlock();
        }
    }

    private void keep(ProducerRecord<byte[], byte[]> record, FramePublisher.@Nullable Receipt receipt) {
        try {
            long number = spool.append(SpooledRecords.encode(record));
            if (receipt != null) {
                receipts.put(number, receipt);
                outage.kept();
            }
        } catch (SpoolException e) {
            outage.diskFails(e);
            if (receipt != null) {
                outage.dropped();
                receipt.dropped();
            }
        }
    }

    private void dropped(long from, long end) {
        for (long number = from; number < end; number++) {
            FramePublisher.Receipt receipt = receipts.remove(number);
            if (receipt != null) {
                outage.dropped();
                receipt.dropped();
            }
        }
    }

    private void hand(SentRecord sent) {
        window.add(sent);
        line.send(sent);
    }

    private void loop() {
        while (!closed) {
            if (!line.isReady()) {
                line.makeReady();
            }
            lock.lock();
            try {
                step();
                moved.signalAll();
                moved.await(STEP_MS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                line.fail(new TransportException("the spool cannot go on: " + e.getMessage(), e));
            } finally {
                lock.unlock();
            }
        }
    }

    private void step() {
        window.settle();
        if (outage.isOn()) {
            forgetSettled();
            spool.expire();
            catchUp();
        } else if (window.oldestAgeMs(System.nanoTime()) > PATIENCE_MS || window.anyFailed()) {
            turnToDisk();
        }
    }

    private void forgetSettled() {
        spool.done(window.oldestSpooled().orElse(spool.nextNumber() - spool.waiting()));
    }

    private void turnToDisk() {
        outage.began(line.name() + " does not answer");
        try {
            copyWindow();
        } catch (SpoolException e) {
            outage.diskFails(e);
        }
    }

    /** What is on its way is put on disk as well. */
    private void copyWindow() {
        for (SentRecord sent : window.notSpooled()) {
            sent.spooledAs(spool.append(SpooledRecords.encode(sent.record)));
        }
        spool.takeAll();
    }

    /** Feeds the producer from the disk as long as answers come. */
    private void catchUp() {
        if (line.isReady() && window.anyFailed() && !window.anyPending()) {
            window.failed().forEach(line::send);
        }
        Spool.Entry next;
        while (isAnswering() && window.bytes() < WINDOW_BYTES / 2 && (next = spool.take()) != null) {
            FramePublisher.Receipt receipt = receipts.remove(next.number());
            hand(SentRecord.fromSpool(SpooledRecords.decode(next.payload()), receipt, next.number()));
        }
        if (spool.waiting() == 0 && window.isEmpty()) {
            outage.ended();
        }
    }

    private boolean isAnswering() {
        return line.isReady() && !window.anyFailed() && window.oldestAgeMs(System.nanoTime()) < PATIENCE_MS;
    }

    @Override
    public void flush() {
        lock.lock();
        try {
            int before = window.size();
            long sinceNs = System.nanoTime();
            while (outage.isOn() || !window.isEmpty()) {
                line.throwIfFailed();
                moved.await(STEP_MS, TimeUnit.MILLISECONDS);
                if (window.size() != before || !outage.isOn()) {
                    before = window.size();
                    sinceNs = System.nanoTime();
                } else if (System.nanoTime() - sinceNs > TimeUnit.MILLISECONDS.toNanos(FLUSH_PATIENCE_MS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** What the broker has not taken by now stays on disk for the next run. */
    @Override
    public void close() {
        closed = true;
        if (!line.isReady()) {
            line.close(Duration.ZERO);
        }
        joinUninterruptibly();
        lock.lock();
        try {
            window.settle();
            boolean away = outage.isOn();
            if (!away) {
                copyWindow();
            }
            line.close(away ? FAREWELL_WHILE_AWAY : FAREWELL);
            window.settle();
            forgetSettled();
        } finally {
            lock.unlock();
            spool.close();
        }
    }

    private void joinUninterruptibly() {
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
