package io.posestream.delivery;

import io.posestream.frame.StreamEvent;
import io.posestream.pipeline.FrameResult;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes what became of the records of one partition and tells the world. A record's first outcome counts; later ones,
 * and all outcomes after the partition was given up, are dropped without a word, so callers need not know. Thread-safe;
 * may block for seconds while the broker is away; never throws for reasons of the broker.
 */
interface Outcomes {
    void posed(FrameTicket ticket, FrameResult.Posed result);

    /** @param stage which step refused it */
    void deadLetter(ConsumerRecord<byte[], byte[]> source, String stage, String reason, @Nullable Throwable cause);

    void event(StreamEvent event);

    /** The service must stop. */
    void fatal(Throwable cause);
}
