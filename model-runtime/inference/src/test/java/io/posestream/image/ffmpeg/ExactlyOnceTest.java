package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.EncodedPicture;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ExactlyOnceTest {
    private static final List<List<EncodedPicture>> STREAMS = List.of(
            Coded.h264(320, 240, 0, 24, 8),
            Coded.h264(160, 128, 0, 24, 8),
            Coded.fixture("card-h264-bframes.mp4"),
            Coded.fixture("card-h265.h265"),
            Coded.fixture("card-h265-bframes.mp4"),
            Coded.jpeg(160, 120, 0, 24),
            List.of(Coded.png(160, 120, 0)));

    private static final List<Codec> CODECS = List.of(Codec.values());

    /** The most pictures that H.264 and H.265 let a decoder hold back, and one for a field. */
    private static final int MOST_PENDING = 17;

    private final PicturePool pool = new PicturePool(4);

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void shouldAnswerForEveryTokenExactlyOnceWhateverComes(@ForAll Random random) {
        List<Long> given = new ArrayList<>();
        List<Long> answered = new ArrayList<>();
        try (StreamDecoder decoder = new FfmpegStreamDecoders(pool, DecodeLimits.DEFAULT).open()) {
            for (int run = 0; run < 4; run++) {
                List<EncodedPicture> stream = STREAMS.get(random.nextInt(STREAMS.size()));
                double damage = random.nextDouble() * random.nextDouble();
                for (EncodedPicture unit : stream) {
                    feed(decoder, unit, random.nextDouble() < damage, random, given, answered);
                    assertThat(given.size() - answered.size()).isBetween(0, MOST_PENDING);
                }
            }
            note(decoder.drain(), answered);
        }
        assertThat(answered).containsExactlyInAnyOrderElementsOf(given);
    }

    private static void feed(
            StreamDecoder decoder,
            EncodedPicture unit,
            boolean damaged,
            Random random,
            List<Long> given,
            List<Long> answered) {
        byte[] bytes = unit.payload();
        Codec codec = unit.codec();
        if (damaged) {
            switch (random.nextInt(8)) {
                case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                case 1 -> bytes = flipped(bytes, random, 1);
                case 2 -> bytes = flipped(bytes, random, 40);
                case 3 -> bytes = new byte[0];
                case 4 -> bytes = noise(random);
                case 5 -> codec = CODECS.get(random.nextInt(CODECS.size()));
                case 6 -> decoder.framesLost();
                default -> {
                    return;
                }
            }
        }
        // Few tokens, so that some repeat; the most negative number means "no time" to FFmpeg.
        long token = random.nextInt(20) == 0 ? Long.MIN_VALUE : random.nextInt(50);
        given.add(token);
        note(decoder.decode(codec, bytes, token), answered);
        if (random.nextInt(100) == 0) {
            note(decoder.drain(), answered);
        }
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random random, int bits) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < bits; i++) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static void note(List<Decoded> outcomes, List<Long> answered) {
        for (Decoded outcome : outcomes) {
            answered.add(outcome.token());
            if (outcome instanceof Decoded.Shown shown) {
                shown.picture().close();
            }
        }
    }
}
