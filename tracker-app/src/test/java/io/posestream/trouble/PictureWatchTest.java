package io.posestream.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.EventKind;
import io.posestream.image.Picture;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class PictureWatchTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private final PictureWatch watch = new PictureWatch();
    private final Random random = new Random(3);
    private final List<Finding> found = new ArrayList<>();
    private long nowMs;

    @Test
    void shouldTellAFrozenPictureAfterFiveSecondsAndItsEnd() {
        show(3_000, this::noise);
        show(4_900, i -> i % 251);
        assertThat(found).isEmpty();
        show(2_000, i -> i % 251);
        assertThat(found).extracting(Finding::kind).containsExactly(EventKind.PICTURE_FROZEN);
        assertThat(found.get(0).detail()).startsWith("the same picture, pixel for pixel, for 5.0 s");

        show(100, this::noise);

        assertThat(found).last().extracting(Finding::kind).isEqualTo(EventKind.PICTURE_RECOVERED);
    }

    @Test
    void shouldTellABlackPictureAfterASecondAndNotCallItFrozenAsWell() {
        show(1_000, this::noise);
        show(20_000, i -> 16);
        assertThat(found).extracting(Finding::kind).containsExactly(EventKind.PICTURE_BLACK);

        show(1_000, this::noise);

        assertThat(found).extracting(Finding::detail).last().isEqualTo("the picture is no longer black");
    }

    @Test
    void shouldNotTakeADarkRoomWithALampForBlack() {
        show(20_000, i -> i % 40 == 0 ? noise(i) : 10);

        assertThat(found).isEmpty();
    }

    @Test
    void shouldSeeASmallChangeAnywhereInARow() {
        show(20_000, i -> i == 3 * WIDTH * 8 + 7 ? (int) (nowMs % 256) : 100);

        assertThat(found).isEmpty();
    }

    private int noise(int index) {
        return random.nextInt(256);
    }

    private void show(long forMs, IntUnaryOperator pixel) {
        for (long endMs = nowMs + forMs; nowMs < endMs; nowMs += 100) {
            try (Picture picture = Picture.allocate(WIDTH, HEIGHT)) {
                ByteBuffer rgb = picture.rgb();
                for (int i = 0; i < 3 * WIDTH * HEIGHT; i++) {
                    rgb.put(i, (byte) pixel.applyAsInt(i));
                }
                watch.shown(nowMs * 1_000_000, picture).ifPresent(found::add);
            }
        }
    }
}
