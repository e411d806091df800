package io.posestream.app;

import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.JpegEncoder;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.PoseRecords;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes records that are no frames, of every kind seen in the field, and good frames to stand between them. */
final class HostileRecords {
    static final int KINDS = 10;

    private final String topic;
    private final Random random = new Random(7);
    private final List<EncodedPicture> pictures = new ArrayList<>();
    private final byte[] jpeg;
    private long nextSeq;

    HostileRecords(String topic) {
        this.topic = topic;
        this.jpeg = jpeg();
        try (EncodedSource clip = new Sources().openEncoded("sim:?people=1&fps=10&size=320x240&seconds=4")) {
            EncodedPicture next;
            while ((next = clip.next()) != null) {
                pictures.add(next);
            }
        }
    }

    private static byte[] jpeg() {
        try (PictureSource clip = new Sources().openPictures("sim:?people=1&size=320x240&seconds=1");
                JpegEncoder encoder = new JpegEncoder(80)) {
            TimedPicture first = Objects.requireNonNull(clip.next());
            try (Picture picture = first.picture()) {
                return encoder.encode(new TimedPicture(first.timeNs(), picture), true)
                        .payload();
            }
        }
    }

    /** The next frame of stream {@code good}: a picture of a simulated camera as H.264. */
    ProducerRecord<byte[], byte[]> good(int index) {
        EncodedPicture picture = pictures.get(index % pictures.size());
        return frame("good", nextSeq++, picture.codec(), picture.width(), picture.height(), picture.payload());
    }

    ProducerRecord<byte[], byte[]> garbage(int index) {
        // A few cameras that send one kind of nonsense each, so that every record meets a lane of its own kind.
        String stream = "bad-" + index % (4 * KINDS);
        int seq = index / KINDS;
        byte[] picture = pictures.get(index % pictures.size()).payload();
        byte[] valid = frame(stream, seq, Codec.H264, 320, 240, picture).value();
        return switch (index % KINDS) {
            case 0 -> record("good", noise(200 + random.nextInt(2000)));
            case 1 -> record("good", new byte[0]);
            case 2 -> record("good", null);
            case 3 -> record(null, valid);
            case 4 -> frame(stream, seq, Codec.JPEG, 320, 240, half(jpeg));
            case 5 ->
                frame(stream, seq, Codec.H264, 320, 240, half(pictures.get(0).payload()));
            case 6 -> record(stream, hugePng());
            case 7 -> frame(stream, seq, Codec.PNG, 320, 240, new byte[0]);
            case 8 -> unknownCodec(stream, valid);
            default ->
                record(stream, PoseRecords.encode(topic, Poses.nobody(stream)).value());
        };
    }

    private ProducerRecord<byte[], byte[]> frame(
            String stream, long seq, Codec codec, int width, int height, byte[] payload) {
        FrameId id = new FrameId(stream, 1, seq);
        return FrameRecords.encode(topic, new SourceFrame(id, EpochTime.nowNs(), codec, true, width, height, payload));
    }

    private static byte[] half(byte[] payload) {
        return Arrays.copyOf(payload, payload.length / 2);
    }

    /** A bare PNG whose header claims 30000 x 30000 pixels. */
    private static byte[] hugePng() {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(30_000)
                .putInt(30_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 crc = new CRC32();
        crc.update(header);
        return ByteBuffer.allocate(60)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) crc.getValue())
                .array();
    }

    /** Field 5 is the codec; 77 is none. */
    private ProducerRecord<byte[], byte[]> unknownCodec(String stream, byte[] valid) {
        byte[] appended = Arrays.copyOf(valid, valid.length + 2);
        appended[valid.length] = 5 << 3;
        appended[valid.length + 1] = 77;
        return record(stream, appended);
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private ProducerRecord<byte[], byte[]> record(@Nullable String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    }
}
