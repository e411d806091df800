package io.posestream.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import io.posestream.frame.StreamEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Stream events as records of the events topic. Stateless; any thread. */
public final class EventRecords {
    private EventRecords() {}

    public static ProducerRecord<byte[], byte[]> encode(String topic, StreamEvent event) {
        io.posestream.proto.v1.StreamEvent message = io.posestream.proto.v1.StreamEvent.newBuilder()
                .setStreamId(event.streamId())
                .setEpoch(event.epoch())
                .setEventTimeNs(event.eventTimeNs())
                .setKind(EnumMapping.toWire(event.kind()))
                .setTrackId(event.trackId())
                .setDetail(event.detail())
                .build();
        return Envelope.wrap(topic, event.streamId(), event.eventTimeNs(), message);
    }

    /**
     * Reads an event. A kind newer than this program becomes {@code OTHER}.
     *
     * @throws WireException when the record is no stream event
     */
    public static StreamEvent decode(ConsumerRecord<byte[], byte[]> record) {
        String streamId = Envelope.streamId(record);
        byte[] value = Envelope.value(record);
        Envelope.requireReadable(record, io.posestream.proto.v1.StreamEvent.getDescriptor());
        try {
            io.posestream.proto.v1.StreamEvent message = io.posestream.proto.v1.StreamEvent.parseFrom(value);
            Envelope.requireSameStream(record, streamId, message.getStreamId());
            return new StreamEvent(
                    streamId,
                    message.getEpoch(),
                    message.getEventTimeNs(),
                    EnumMapping.fromWire(message.getKind()),
                    message.getTrackId(),
                    message.getDetail());
        } catch (InvalidProtocolBufferException e) {
            throw Envelope.notParsable(record, "a posestream.v1.StreamEvent", e);
        }
    }
}
