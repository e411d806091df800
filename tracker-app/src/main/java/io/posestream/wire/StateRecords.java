package io.posestream.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Stream states as records of the state topic. Stateless; any thread. */
public final class StateRecords {
    private StateRecords() {}

    /** @param partition that of the stream's frames */
    public static ProducerRecord<byte[], byte[]> encode(String topic, int partition, StreamState state) {
        io.posestream.proto.v1.StreamState message = io.posestream.proto.v1.StreamState.newBuilder()
                .setStreamId(state.streamId())
                .setEpoch(state.epoch())
                .setGroup(state.group())
                .setInstance(state.instance())
                .setWrittenTimeNs(state.writtenTimeNs())
                .setDecodeFromOffset(state.decodeFrom())
                .setNextOffset(state.next())
                .setLastFrameSeq(state.lastFrameSeq())
                .setLastCaptureTimeNs(state.lastCaptureTimeNs())
                .addAllUnansweredOffsets(state.unanswered())
                .addAllProvisionalOffsets(state.provisional())
                .setStalled(state.stalled())
                .setTracks(state.tracks())
                .setMemoryFormat(state.memory().format())
                .setMemory(UnsafeByteOperations.unsafeWrap(state.memory().bytes()))
                .setParameterSets(UnsafeByteOperations.unsafeWrap(state.parameterSets()))
                .build();
        return onPartition(partition, Envelope.wrap(topic, state.streamId(), state.writtenTimeNs(), message));
    }

    /** The stream is over: its state is forgotten. */
    public static ProducerRecord<byte[], byte[]> tombstone(String topic, int partition, String streamId) {
        return new ProducerRecord<>(topic, partition, streamId.getBytes(StandardCharsets.UTF_8), null);
    }

    /** Whether the record says that its stream is over. */
    public static boolean isTombstone(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null || record.value().length == 0;
    }

    /** The stream that the record is about. */
    public static String streamId(ConsumerRecord<byte[], byte[]> record) {
        return Envelope.streamId(record);
    }

    /** @throws WireException when the record is no stream state, or one of a newer major version */
    public static StreamState decode(ConsumerRecord<byte[], byte[]> record) {
        String streamId = Envelope.streamId(record);
        byte[] value = Envelope.value(record);
        Envelope.requireReadable(record, io.posestream.proto.v1.StreamState.getDescriptor());
        try {
            io.posestream.proto.v1.StreamState message = io.posestream.proto.v1.StreamState.parseFrom(value);
            Envelope.requireSameStream(record, streamId, message.getStreamId());
            requireSane(record, message);
            return fromWire(message);
        } catch (InvalidProtocolBufferException e) {
            throw Envelope.notParsable(record, "a posestream.v1.StreamState", e);
        }
    }

    private static StreamState fromWire(io.posestream.proto.v1.StreamState message) {
        return new StreamState(
                message.getStreamId(),
                message.getEpoch(),
                message.getGroup(),
                message.getInstance(),
                message.getWrittenTimeNs(),
                message.getDecodeFromOffset(),
                message.getNextOffset(),
                message.getLastFrameSeq(),
                message.getLastCaptureTimeNs(),
                message.getUnansweredOffsetsList(),
                message.getProvisionalOffsetsList(),
                message.getStalled(),
                message.getTracks(),
                new StreamState.Memory(
                        message.getMemoryFormat(), message.getMemory().toByteArray()),
                message.getParameterSets().toByteArray());
    }

    private static void requireSane(ConsumerRecord<byte[], byte[]> record, io.posestream.proto.v1.StreamState message) {
        if (message.getDecodeFromOffset() < 0 || message.getNextOffset() < message.getDecodeFromOffset()) {
            throw new WireException(Envelope.where(record) + " says that decoding begins at offset "
                    + message.getDecodeFromOffset() + " and goes on at " + message.getNextOffset()
                    + "; the second must not be smaller, and none negative");
        }
    }

    private static ProducerRecord<byte[], byte[]> onPartition(int partition, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(), partition, record.timestamp(), record.key(), record.value(), record.headers());
    }
}
