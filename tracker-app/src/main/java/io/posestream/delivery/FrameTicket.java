package io.posestream.delivery;

import io.posestream.frame.SourceFrame;
import io.posestream.wire.Headers;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A frame on its way through a lane, with the record it came in.
 *
 * @param readTimeNs when the tracker read it, nanoseconds since 1970
 * @param answered it had its answer from an earlier owner; it comes again for what later frames need of it
 */
record FrameTicket(
        ConsumerRecord<byte[], byte[]> source, SourceFrame frame, long readTimeNs, boolean answered, FrameTrace trace) {

    /** Nobody follows the frame. */
    FrameTicket(ConsumerRecord<byte[], byte[]> source, SourceFrame frame, long readTimeNs, boolean answered) {
        this(source, frame, readTimeNs, answered, FrameTrace.passingOn(Headers.traceparent(source)));
    }

    int bytes() {
        return source.value().length;
    }

    long offset() {
        return source.offset();
    }
}
