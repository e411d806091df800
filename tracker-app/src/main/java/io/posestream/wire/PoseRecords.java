package io.posestream.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import io.posestream.frame.FrameId;
import io.posestream.frame.ModelInfo;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Pose frames as records of the poses topic and of the truth topic. Stateless; any thread. */
public final class PoseRecords {
    private PoseRecords() {}

    public static ProducerRecord<byte[], byte[]> encode(String topic, PoseFrame frame) {
        return encode(topic, frame, null);
    }

    /** @param traceparent trace context of the source frame ({@link Headers#traceparent}); null when it had none */
    public static ProducerRecord<byte[], byte[]> encode(String topic, PoseFrame frame, @Nullable String traceparent) {
        ProducerRecord<byte[], byte[]> record =
                Envelope.wrap(topic, frame.id().streamId(), frame.captureTimeNs(), toWire(frame));
        Headers.put(record.headers(), Headers.MODEL_ID, frame.model().modelId());
        Headers.put(record.headers(), Headers.REVISION, Integer.toString(frame.revision()));
        if (traceparent != null) {
            Headers.put(record.headers(), Headers.TRACEPARENT, traceparent);
        }
        return record;
    }

    /**
     * Reads a pose frame. An outcome newer than this program becomes {@code TRACKED} or {@code EMPTY}, as its people
     * say, with the number in the reason.
     *
     * @throws WireException when the record is no pose frame
     */
    public static PoseFrame decode(ConsumerRecord<byte[], byte[]> record) {
        String streamId = Envelope.streamId(record);
        byte[] value = Envelope.value(record);
        Envelope.requireReadable(record, io.posestream.proto.v1.PoseFrame.getDescriptor());
        try {
            io.posestream.proto.v1.PoseFrame message = io.posestream.proto.v1.PoseFrame.parseFrom(value);
            Envelope.requireSameStream(record, streamId, message.getStreamId());
            return fromWire(record, message);
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw Envelope.notParsable(record, "a posestream.v1.PoseFrame", e);
        }
    }

    private static io.posestream.proto.v1.PoseFrame toWire(PoseFrame frame) {
        io.posestream.proto.v1.PoseFrame.Builder message = io.posestream.proto.v1.PoseFrame.newBuilder()
                .setStreamId(frame.id().streamId())
                .setEpoch(frame.id().epoch())
                .setFrameSeq(frame.id().frameSeq())
                .setCaptureTimeNs(frame.captureTimeNs())
                .setIngestTimeNs(frame.ingestTimeNs())
                .setEmitTimeNs(frame.emitTimeNs())
                .setWidth(frame.width())
                .setHeight(frame.height())
                .setSkeleton(frame.skeleton())
                .setModelId(frame.model().modelId())
                .setEngine(frame.model().engine())
                .setPrecision(frame.model().precision())
                .setRevision(frame.revision())
                .setOutcome(EnumMapping.toWire(frame.outcome()))
                .setReason(frame.reason())
                .setSuspect(frame.suspect());
        frame.people().forEach(person -> message.addPeople(PersonMapping.toWire(person)));
        return message.build();
    }

    private static PoseFrame fromWire(ConsumerRecord<byte[], byte[]> record, io.posestream.proto.v1.PoseFrame message) {
        Optional<Outcome> outcome = EnumMapping.fromWire(message.getOutcome());
        if (message.getOutcomeValue() == 0) {
            throw new WireException(Envelope.where(record) + " has no outcome; every pose frame must state one");
        }
        Outcome nearest = message.getPeopleCount() > 0 ? Outcome.TRACKED : Outcome.EMPTY;
        String newer = "outcome number " + message.getOutcomeValue() + " is newer than this reader; ";
        return new PoseFrame(
                new FrameId(message.getStreamId(), message.getEpoch(), message.getFrameSeq()),
                message.getCaptureTimeNs(),
                message.getIngestTimeNs(),
                message.getEmitTimeNs(),
                message.getWidth(),
                message.getHeight(),
                message.getSkeleton(),
                new ModelInfo(message.getModelId(), message.getEngine(), message.getPrecision()),
                message.getRevision(),
                outcome.orElse(nearest),
                outcome.isPresent() ? message.getReason() : newer + message.getReason(),
                message.getSuspect(),
                message.getPeopleList().stream().map(PersonMapping::fromWire).toList());
    }
}
