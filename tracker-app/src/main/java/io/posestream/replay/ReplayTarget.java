package io.posestream.replay;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where replayed records go. One thread. */
public interface ReplayTarget extends AutoCloseable {
    /** @param record in its turn; the target may keep its bytes */
    void accept(ConsumerRecord<byte[], byte[]> record);

    /** No record follows. */
    void finish();

    /** Records that were no frames, or were not taken. */
    long refused();

    @Override
    void close();
}
