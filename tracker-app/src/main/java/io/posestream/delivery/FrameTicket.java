package io.posestream.delivery;

import io.posestream.frame.SourceFrame;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A frame on its way through a lane, with the record it came in.
 *
 * @param readTimeNs when the tracker read it, nanoseconds since 1970
 */
record FrameTicket(ConsumerRecord<byte[], byte[]> source, SourceFrame frame, long readTimeNs) {

    int bytes() {
        return source.value().length;
    }
}
