package io.posestream.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.posestream.frame.PoseSequence;
import io.posestream.proto.v1.Reference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Windows for action recognition as records of the sequences topic. Stateless; any thread. */
public final class SequenceRecords {
    private SequenceRecords() {}

    public static ProducerRecord<byte[], byte[]> encode(String topic, PoseSequence sequence) {
        io.posestream.proto.v1.PoseSequence.Builder message = io.posestream.proto.v1.PoseSequence.newBuilder()
                .setStreamId(sequence.streamId())
                .setEpoch(sequence.epoch())
                .setTrackId(sequence.trackId())
                .setSkeleton(sequence.skeleton())
                .setWidth(sequence.width())
                .setHeight(sequence.height())
                .setEndTimeNs(sequence.endNs())
                .setStepNs(sequence.stepNs())
                .setStrideNs(sequence.strideNs())
                .setSteps(sequence.steps())
                .setKeypoints(sequence.keypoints())
                .setMask(ByteString.copyFrom(sequence.mask()))
                .setOriginX(sequence.frame().originX())
                .setOriginY(sequence.frame().originY())
                .setScalePx(sequence.frame().scalePx())
                .setReference(
                        sequence.frame().reference() == PoseSequence.Reference.TORSO
                                ? Reference.REFERENCE_TORSO
                                : Reference.REFERENCE_BOX)
                .setCoverage(sequence.coverage())
                .setFrames(sequence.frames())
                .setRefinedFrames(sequence.refinedFrames())
                .setSuspectFrames(sequence.suspectFrames());
        for (float value : sequence.values()) {
            message.addValues(value);
        }
        return Envelope.wrap(topic, sequence.streamId(), sequence.endNs(), message.build());
    }

    /** @throws WireException when the record is no sequence, or its numbers are not as many as it says */
    public static PoseSequence decode(ConsumerRecord<byte[], byte[]> record) {
        String streamId = Envelope.streamId(record);
        byte[] value = Envelope.value(record);
        Envelope.requireReadable(record, io.posestream.proto.v1.PoseSequence.getDescriptor());
        try {
            io.posestream.proto.v1.PoseSequence message = io.posestream.proto.v1.PoseSequence.parseFrom(value);
            Envelope.requireSameStream(record, streamId, message.getStreamId());
            return fromWire(message);
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw Envelope.notParsable(record, "a posestream.v1.PoseSequence", e);
        }
    }

    private static PoseSequence fromWire(io.posestream.proto.v1.PoseSequence message) {
        float[] values = new float[message.getValuesCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = message.getValues(i);
        }
        return new PoseSequence(
                message.getStreamId(),
                message.getEpoch(),
                message.getTrackId(),
                message.getSkeleton(),
                message.getWidth(),
                message.getHeight(),
                message.getEndTimeNs(),
                message.getStepNs(),
                message.getStrideNs(),
                message.getSteps(),
                message.getKeypoints(),
                values,
                message.getMask().toByteArray(),
                new PoseSequence.BodyFrame(
                        message.getOriginX(),
                        message.getOriginY(),
                        message.getScalePx(),
                        message.getReference() == Reference.REFERENCE_TORSO
                                ? PoseSequence.Reference.TORSO
                                : PoseSequence.Reference.BOX),
                message.getCoverage(),
                message.getFrames(),
                message.getRefinedFrames(),
                message.getSuspectFrames());
    }
}
