package io.posestream.ingest;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record in the hands of Kafka's producer. Its state is written by Kafka's thread, the rest under the sender's lock.
 */
final class SentRecord {
    /** What the producer said last. */
    enum State {
        PENDING,
        SETTLED,
        /** Not taken, but may be tried again. */
        FAILED
    }

    private static final long NOT_SPOOLED = -1;

    final ProducerRecord<byte[], byte[]> record;
    final FramePublisher.@Nullable Receipt receipt;
    volatile State state = State.PENDING;
    private long spoolNumber;
    private long sentNs;

    private SentRecord(
            ProducerRecord<byte[], byte[]> record, FramePublisher.@Nullable Receipt receipt, long spoolNumber) {
        this.record = record;
        this.receipt = receipt;
        this.spoolNumber = spoolNumber;
    }

    static SentRecord fresh(ProducerRecord<byte[], byte[]> record, FramePublisher.@Nullable Receipt receipt) {
        return new SentRecord(record, receipt, NOT_SPOOLED);
    }

    static SentRecord fromSpool(
            ProducerRecord<byte[], byte[]> record, FramePublisher.@Nullable Receipt receipt, long number) {
        return new SentRecord(record, receipt, number);
    }

    boolean isSpooled() {
        return spoolNumber != NOT_SPOOLED;
    }

    long spoolNumber() {
        return spoolNumber;
    }

    void spooledAs(long number) {
        spoolNumber = number;
    }

    void sentAt(long nowNs) {
        sentNs = nowNs;
        state = State.PENDING;
    }

    long ageMs(long nowNs) {
        return (nowNs - sentNs) / 1_000_000;
    }

    int bytes() {
        return record.value() == null ? 0 : record.value().length;
    }
}
