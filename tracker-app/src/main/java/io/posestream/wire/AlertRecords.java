package io.posestream.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import io.posestream.frame.PoseAlert;
import io.posestream.pose.Box;
import io.posestream.proto.v1.Alert;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Alerts as records of the alerts topic. Stateless; any thread. */
public final class AlertRecords {
    private AlertRecords() {}

    public static ProducerRecord<byte[], byte[]> encode(String topic, PoseAlert alert) {
        Alert message = Alert.newBuilder()
                .setStreamId(alert.streamId())
                .setEpoch(alert.epoch())
                .setTrackId(alert.trackId())
                .setRule(alert.rule())
                .setEventTimeNs(alert.eventTimeNs())
                .setSinceTimeNs(alert.sinceNs())
                .setFrameSeq(alert.frameSeq())
                .setBoxX(alert.box().x())
                .setBoxY(alert.box().y())
                .setBoxWidth(alert.box().width())
                .setBoxHeight(alert.box().height())
                .setDetail(alert.detail())
                .build();
        return Envelope.wrap(topic, alert.streamId(), alert.eventTimeNs(), message);
    }

    /** @throws WireException when the record is no alert */
    public static PoseAlert decode(ConsumerRecord<byte[], byte[]> record) {
        String streamId = Envelope.streamId(record);
        byte[] value = Envelope.value(record);
        Envelope.requireReadable(record, Alert.getDescriptor());
        try {
            Alert message = Alert.parseFrom(value);
            Envelope.requireSameStream(record, streamId, message.getStreamId());
            return new PoseAlert(
                    streamId,
                    message.getEpoch(),
                    message.getTrackId(),
                    message.getRule(),
                    message.getEventTimeNs(),
                    message.getSinceTimeNs(),
                    message.getFrameSeq(),
                    new Box(message.getBoxX(), message.getBoxY(), message.getBoxWidth(), message.getBoxHeight()),
                    message.getDetail());
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw Envelope.notParsable(record, "a posestream.v1.Alert", e);
        }
    }
}
