package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.EncodedPicture;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class RecoveryTest {
    private static final List<EncodedPicture> H264 = Coded.h264(320, 240, 0, 24, 8);
    private static final List<EncodedPicture> H265 = Coded.fixture("card-h265.h265");

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void shouldShowCleanPicturesWithoutDelayFromTheNextKeyFrameOn(@ForAll Random random) {
        List<EncodedPicture> units = random.nextBoolean() ? H264 : H265;
        try (Watched watched = new Watched()) {
            watched.feed(units.get(0));
            for (int i = 0; i < 8; i++) {
                if (random.nextInt(4) > 0) {
                    watched.feed(damaged(units.get(i), random));
                }
            }

            watched.feed(units.get(8)).lines();
            for (int i = 9; i < 24; i++) {
                assertThat(watched.feed(units.get(i)).lines())
                        .singleElement()
                        .asString()
                        .endsWith(" shown " + i);
            }
        }
    }

    private static EncodedPicture damaged(EncodedPicture unit, Random random) {
        byte[] bytes = unit.payload().clone();
        switch (random.nextInt(3)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> bytes[random.nextInt(Math.min(24, bytes.length))] ^= (byte) (1 << random.nextInt(8));
            default -> {
                for (int i = 0; i < 20; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return new EncodedPicture(unit.codec(), false, unit.width(), unit.height(), unit.timeNs(), bytes);
    }
}
