package io.posestream.chaos;

import io.posestream.app.Sources;
import io.posestream.frame.EpochTime;
import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.TrueFrame;
import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.Picture;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.JpegEncoder;
import io.posestream.wire.FrameRecords;
import io.posestream.wire.Headers;
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

/**
 * Records that do not belong on a frames topic, of {@link #KINDS} kinds, many of them made from valid ones: torn,
 * scrambled, mislabelled. What cannot be read as a frame comes under the key of a real stream; what can has streams of
 * its own, one per kind, because a frame of a stream is that stream's business. The same seed gives the same records.
 */
public final class HostileRecords {
    /** How many kinds there are. */
    public static final int KINDS = 20;

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int LARGEST_NOISE = 4_000;

    private static final long MOST = 1_000_000;

    /** One byte in so many is changed. */
    private static final int SCRAMBLE = 200;

    private final String topic;
    private final String realStream;
    private final Random random;
    private final List<byte[]> units = new ArrayList<>();
    private final byte[] jpeg;

    /** @param realStream a stream that must not suffer */
    public HostileRecords(String topic, String realStream, long seed) {
        this.topic = topic;
        this.realStream = realStream;
        this.random = new Random(seed);
        String scene = SimulatedScene.source(1, 10, WIDTH + "x" + HEIGHT, 1, 3);
        this.jpeg = jpeg(scene);
        try (EncodedSource clip = new Sources().openEncoded(scene)) {
            for (EncodedPicture next = clip.next(); next != null; next = clip.next()) {
                units.add(next.payload());
            }
        }
    }

    private static byte[] jpeg(String scene) {
        try (PictureSource clip = new Sources().openPictures(scene);
                JpegEncoder encoder = new JpegEncoder(80)) {
            TimedPicture first = Objects.requireNonNull(clip.next());
            try (Picture picture = first.picture()) {
                return encoder.encode(new TimedPicture(first.timeNs(), picture), true)
                        .payload();
            }
        }
    }

    /** @param index counts from 0; the kinds take turns */
    public ProducerRecord<byte[], byte[]> record(int index) {
        int kind = index % KINDS;
        String stream = "hostile-" + kind;
        long seq = index / KINDS;
        byte[] unit = units.get((int) (seq % units.size()));
        return kind < KINDS / 2 ? unreadable(kind, stream, seq, unit) : mostlyReadable(kind, stream, seq, unit);
    }

    private ProducerRecord<byte[], byte[]> unreadable(int kind, String stream, long seq, byte[] unit) {
        ProducerRecord<byte[], byte[]> valid = frame(stream, seq, Codec.H264, unit);
        return switch (kind) {
            case 0 -> bare(realStream, noise(1 + random.nextInt(LARGEST_NOISE)));
            case 1 -> bare(realStream, new byte[0]);
            case 2 -> bare(realStream, null);
            case 3 -> keyed(null, valid.value());
            case 4 -> keyed(new byte[] {(byte) 0xC3, 0x28}, valid.value());
            case 5 -> bare("x".repeat(500), valid.value());
            case 6 -> bare(realStream, valid.value());
            case 7 -> bare(stream, torn(valid.value()));
            case 8 ->
                bare(
                        stream,
                        PoseRecords.encode(
                                        topic,
                                        TrueFrame.of(
                                                new FrameId(stream, 1, seq),
                                                EpochTime.nowNs(),
                                                WIDTH,
                                                HEIGHT,
                                                "body-pose/coco-17",
                                                List.of()))
                                .value());
            default -> ofTheFuture(valid);
        };
    }

    private ProducerRecord<byte[], byte[]> mostlyReadable(int kind, String stream, long seq, byte[] unit) {
        return switch (kind) {
            case 10 ->
                bare(stream, scrambled(frame(stream, seq, Codec.H264, unit).value()));
            case 11 -> frame(stream, seq, Codec.JPEG, torn(jpeg));
            case 12 -> frame(stream, seq, Codec.JPEG, scrambled(jpeg));
            case 13 -> frame(stream, seq, Codec.H264, torn(unit));
            case 14 -> frame(stream, seq, Codec.H264, scrambled(unit));
            case 15 -> frame(stream, seq, Codec.H265, unit);
            case 16 -> bare(stream, hugePng());
            case 17 -> frame(stream, seq, Codec.PNG, new byte[0]);
            case 18 -> unknownCodec(stream, frame(stream, seq, Codec.JPEG, jpeg).value());
            // Numbers that go backwards.
            default -> frame(stream, MOST - seq, Codec.H264, unit);
        };
    }

    private ProducerRecord<byte[], byte[]> frame(String stream, long seq, Codec codec, byte[] payload) {
        FrameId id = new FrameId(stream, 1, seq);
        return FrameRecords.encode(topic, new SourceFrame(id, EpochTime.nowNs(), codec, true, WIDTH, HEIGHT, payload));
    }

    private byte[] torn(byte[] whole) {
        return Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
    }

    private byte[] scrambled(byte[] whole) {
        byte[] copy = whole.clone();
        for (int i = 0; i <= whole.length / SCRAMBLE; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt();
        }
        return copy;
    }

    private ProducerRecord<byte[], byte[]> ofTheFuture(ProducerRecord<byte[], byte[]> valid) {
        valid.headers().remove(Headers.SCHEMA);
        valid.headers().add(Headers.SCHEMA, "9.0".getBytes(StandardCharsets.UTF_8));
        return valid;
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
        return bare(stream, appended);
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private ProducerRecord<byte[], byte[]> bare(String key, byte @Nullable [] value) {
        return keyed(key.getBytes(StandardCharsets.UTF_8), value);
    }

    private ProducerRecord<byte[], byte[]> keyed(byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, key, value);
    }
}
