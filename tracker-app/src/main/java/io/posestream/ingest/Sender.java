package io.posestream.ingest;

import io.posestream.wire.TransportException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Brings records to Kafka, in order, each once. Thread-safe. */
interface Sender extends AutoCloseable {
    /**
     * @param receipt told what became of it; null = nobody asks
     * @throws TransportException for a lasting failure of this or an earlier record
     */
    void send(ProducerRecord<byte[], byte[]> record, FramePublisher.@Nullable Receipt receipt);

    /** Returns when everything sent so far is settled, or kept where it outlives the process. */
    void flush();

    @Override
    void close();
}
