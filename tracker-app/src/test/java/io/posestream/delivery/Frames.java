package io.posestream.delivery;

import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Frames for the tests: 40 ms apart, payload as {@link HashingPipeline} understands it. */
final class Frames {
    /** An hour ago: a broker deletes records whose capture time is older than the topic's retention. */
    static final long START_NS = EpochTime.nowNs() - TimeUnit.HOURS.toNanos(1);

    static final long STEP_NS = 40_000_000L;

    private Frames() {}

    static SourceFrame frame(String streamId, long epoch, long seq, char command) {
        byte[] payload = HashingPipeline.payload(command, streamId + "/" + epoch + "/" + seq);
        return new SourceFrame(
                new FrameId(streamId, epoch, seq), START_NS + seq * STEP_NS, Codec.JPEG, true, 640, 480, payload);
    }

    /** The frame as read from partition 0 at an offset equal to its number. */
    static FrameTicket ticket(SourceFrame frame) {
        return new FrameTicket(
                new ConsumerRecord<>("frames", 0, frame.id().frameSeq(), new byte[0], frame.payload()),
                frame,
                0,
                false);
    }

    static FrameTicket ticket(String streamId, long epoch, long seq, char command) {
        return ticket(frame(streamId, epoch, seq, command));
    }
}
