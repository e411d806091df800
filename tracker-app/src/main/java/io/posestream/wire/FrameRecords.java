package io.posestream.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.proto.v1.Frame;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Coded pictures as records of the frames topic. Stateless; any thread. */
public final class FrameRecords {
    /** Longest side a producer may announce, pixels; the decoder checks the real size again. */
    static final int MAX_SIDE = 16_384;

    private static final DecodeLimits LIMITS = DecodeLimits.DEFAULT;

    private FrameRecords() {}

    public static ProducerRecord<byte[], byte[]> encode(String topic, SourceFrame frame) {
        FrameId id = frame.id();
        Frame message = Frame.newBuilder()
                .setStreamId(id.streamId())
                .setEpoch(id.epoch())
                .setFrameSeq(id.frameSeq())
                .setCaptureTimeNs(frame.captureTimeNs())
                .setCodec(EnumMapping.toWire(frame.codec()))
                .setKeyFrame(frame.keyFrame())
                .setWidth(frame.width())
                .setHeight(frame.height())
                .setPayload(UnsafeByteOperations.unsafeWrap(frame.payload()))
                .build();
        return Envelope.wrap(topic, id.streamId(), frame.captureTimeNs(), message);
    }

    /**
     * Reads an enveloped frame, or a bare JPEG or PNG file: then stream id = key, capture time = record timestamp,
     * epoch 0, frame number = offset.
     *
     * @throws WireException for anything else; the message is the reason for the dead letter
     */
    public static SourceFrame decode(ConsumerRecord<byte[], byte[]> record) {
        String streamId = Envelope.streamId(record);
        byte[] value = Envelope.value(record);
        Codec bare = bareCodec(value);
        if (bare != null) {
            return bareFrame(record, streamId, bare);
        }
        Envelope.requireReadable(record, Frame.getDescriptor());
        Frame message = parse(record);
        Envelope.requireSameStream(record, streamId, message.getStreamId());
        requireSane(record, message);
        Codec codec = EnumMapping.fromWire(message.getCodec())
                .orElseThrow(() -> new WireException(Envelope.where(record) + " has codec number "
                        + message.getCodecValue() + "; expected 1 (JPEG), 2 (PNG), 3 (H.264) or 4 (H.265)"));
        return new SourceFrame(
                new FrameId(streamId, message.getEpoch(), message.getFrameSeq()),
                message.getCaptureTimeNs(),
                codec,
                message.getKeyFrame(),
                message.getWidth(),
                message.getHeight(),
                message.getPayload().toByteArray());
    }

    /** Whether the value is a JPEG or PNG file without an envelope. */
    public static boolean isBarePicture(ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null && bareCodec(record.value()) != null;
    }

    private static Frame parse(ConsumerRecord<byte[], byte[]> record) {
        try {
            CodedInputStream input = CodedInputStream.newInstance(record.value());
            input.enableAliasing(true);
            return Frame.parseFrom(input);
        } catch (IOException e) {
            throw Envelope.notParsable(record, "a posestream.v1.Frame, JPEG or PNG", e);
        }
    }

    private static void requireSane(ConsumerRecord<byte[], byte[]> record, Frame frame) {
        if (frame.getEpoch() < 0 || frame.getFrameSeq() < 0 || frame.getCaptureTimeNs() < 0) {
            throw new WireException(Envelope.where(record) + " has epoch " + frame.getEpoch() + ", frame number "
                    + frame.getFrameSeq() + " and capture time " + frame.getCaptureTimeNs()
                    + " ns; none may be negative");
        }
        int width = frame.getWidth();
        int height = frame.getHeight();
        boolean sideFits = width >= 0 && height >= 0 && width <= MAX_SIDE && height <= MAX_SIDE;
        if (!sideFits || (long) width * height > LIMITS.maxPixels()) {
            throw new WireException(Envelope.where(record) + " announces a picture of " + width + " x " + height
                    + " pixels; the limit is " + MAX_SIDE + " a side and " + LIMITS.maxPixels() + " in all");
        }
        if (frame.getPayload().isEmpty()) {
            throw new WireException(Envelope.where(record) + " has a frame without payload");
        }
        requirePayloadFits(record, frame.getPayload().size());
    }

    private static void requirePayloadFits(ConsumerRecord<byte[], byte[]> record, int bytes) {
        if (bytes > LIMITS.maxBytes()) {
            throw new WireException(Envelope.where(record) + " has a picture of " + bytes + " bytes; the limit is "
                    + LIMITS.maxBytes());
        }
    }

    private static SourceFrame bareFrame(ConsumerRecord<byte[], byte[]> record, String streamId, Codec codec) {
        requirePayloadFits(record, record.value().length);
        long captureMs = record.timestamp();
        if (captureMs < 0 || captureMs > TimeUnit.NANOSECONDS.toMillis(Long.MAX_VALUE)) {
            throw new WireException(Envelope.where(record) + " is a bare " + codec + " with timestamp " + captureMs
                    + "; expected its capture time in milliseconds since 1970");
        }
        FrameId id = new FrameId(streamId, 0, record.offset());
        return new SourceFrame(id, TimeUnit.MILLISECONDS.toNanos(captureMs), codec, true, 0, 0, record.value());
    }

    /** No protobuf message starts like this: 0xFF has no wire type, 0x89 'P' is a field we do not have. */
    private static @Nullable Codec bareCodec(byte[] value) {
        if (startsWith(value, 0xFF, 0xD8, 0xFF)) {
            return Codec.JPEG;
        }
        return startsWith(value, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? Codec.PNG : null;
    }

    private static boolean startsWith(byte[] value, int... magic) {
        if (value.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (value[i] != (byte) magic[i]) {
                return false;
            }
        }
        return true;
    }
}
