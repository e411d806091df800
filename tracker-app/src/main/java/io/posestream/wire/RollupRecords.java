package io.posestream.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import io.posestream.frame.StreamRollup;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Minutes of streams as records of the rollups topic. Stateless; any thread. */
public final class RollupRecords {
    private RollupRecords() {}

    public static ProducerRecord<byte[], byte[]> encode(String topic, StreamRollup rollup) {
        io.posestream.proto.v1.StreamRollup message = io.posestream.proto.v1.StreamRollup.newBuilder()
                .setStreamId(rollup.streamId())
                .setEpoch(rollup.epoch())
                .setStartTimeNs(rollup.startNs())
                .setEndTimeNs(rollup.endNs())
                .setTrackedFrames(rollup.frames().tracked())
                .setEmptyFrames(rollup.frames().empty())
                .setDroppedLateFrames(rollup.frames().droppedLate())
                .setDecodeGapFrames(rollup.frames().decodeGap())
                .setMissingFrames(rollup.flow().missing())
                .setLateFrames(rollup.flow().late())
                .setSuspectFrames(rollup.flow().suspect())
                .setRefinedFrames(rollup.flow().refined())
                .setMeanPeople((float) rollup.people().mean())
                .setMaxPeople(rollup.people().max())
                .setTracks(rollup.people().tracks())
                .setDwellMs(rollup.people().dwellMs())
                .setLongestDwellMs(rollup.people().longestDwellMs())
                .setMeanScore((float) rollup.quality().score())
                .setSeenKeypoints((float) rollup.quality().seenKeypoints())
                .setMeanLatencyMs((float) rollup.quality().meanLatencyMs())
                .setMaxLatencyMs((float) rollup.quality().maxLatencyMs())
                .build();
        return Envelope.wrap(topic, rollup.streamId(), rollup.endNs(), message);
    }

    /** @throws WireException when the record is no rollup */
    public static StreamRollup decode(ConsumerRecord<byte[], byte[]> record) {
        String streamId = Envelope.streamId(record);
        byte[] value = Envelope.value(record);
        Envelope.requireReadable(record, io.posestream.proto.v1.StreamRollup.getDescriptor());
        try {
            io.posestream.proto.v1.StreamRollup message = io.posestream.proto.v1.StreamRollup.parseFrom(value);
            Envelope.requireSameStream(record, streamId, message.getStreamId());
            return fromWire(message);
        } catch (InvalidProtocolBufferException e) {
            throw Envelope.notParsable(record, "a posestream.v1.StreamRollup", e);
        }
    }

    private static StreamRollup fromWire(io.posestream.proto.v1.StreamRollup message) {
        return new StreamRollup(
                message.getStreamId(),
                message.getEpoch(),
                message.getStartTimeNs(),
                message.getEndTimeNs(),
                new StreamRollup.Frames(
                        message.getTrackedFrames(),
                        message.getEmptyFrames(),
                        message.getDroppedLateFrames(),
                        message.getDecodeGapFrames()),
                new StreamRollup.Flow(
                        message.getMissingFrames(),
                        message.getLateFrames(),
                        message.getSuspectFrames(),
                        message.getRefinedFrames()),
                new StreamRollup.People(
                        message.getMeanPeople(),
                        message.getMaxPeople(),
                        message.getTracks(),
                        message.getDwellMs(),
                        message.getLongestDwellMs()),
                new StreamRollup.Quality(
                        message.getMeanScore(),
                        message.getSeenKeypoints(),
                        message.getMeanLatencyMs(),
                        message.getMaxLatencyMs()));
    }
}
