package io.posestream.chaos;

import io.posestream.evaluation.Walkers;
import io.posestream.frame.FrameId;
import io.posestream.frame.Outcome;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.Codec;
import io.posestream.wire.DeadLetters;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.PoseRecords;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as they would lie on the topics of a run, partition 0. */
final class Tape {
    static final String CAMERA = "camera-1";

    private Tape() {}

    static ConsumerRecord<byte[], byte[]> frame(long seq, long offset) {
        SourceFrame frame = new SourceFrame(
                new FrameId(CAMERA, 0, seq), seq, Codec.H264, true, 320, 240, new byte[] {1, (byte) seq});
        return at(FrameRecords.encode("frames", frame), offset);
    }

    static ConsumerRecord<byte[], byte[]> noFrame(long offset) {
        return at(new ProducerRecord<>("frames", new byte[] {65}, new byte[] {1, 2, 3}), offset);
    }

    static ConsumerRecord<byte[], byte[]> poses(long seq, TrackedPerson... people) {
        return at(PoseRecords.encode("poses", told(seq, people)), seq);
    }

    static ConsumerRecord<byte[], byte[]> late(long seq) {
        PoseFrame looked = told(seq);
        return at(
                PoseRecords.encode(
                        "poses",
                        new PoseFrame(
                                looked.id(),
                                looked.captureTimeNs(),
                                7,
                                8,
                                0,
                                0,
                                looked.skeleton(),
                                looked.model(),
                                0,
                                Outcome.DROPPED_LATE,
                                "late",
                                false,
                                List.of())),
                seq);
    }

    static PoseFrame told(long seq, TrackedPerson... people) {
        return Walkers.frame(CAMERA, seq, 0, List.of(people));
    }

    static ConsumerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> source) {
        return at(DeadLetters.of("letters", source, "wire", "for the test", null), source.offset());
    }

    private static ConsumerRecord<byte[], byte[]> at(ProducerRecord<byte[], byte[]> sent, long offset) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                offset,
                sent.timestamp() == null ? 0 : sent.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }
}
