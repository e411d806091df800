package io.posestream.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LetterboxSamplerTest {
    private final LetterboxSampler sampler = new LetterboxSampler();

    @Property(tries = 300)
    void shouldHoldAnyPictureWholeAndLeadBack(
            @ForAll @IntRange(min = 16, max = 4000) int width, @ForAll @IntRange(min = 16, max = 4000) int height) {
        Letterbox letterbox = Letterbox.fit(width, height, 416, 32);

        assertThat(Math.max(letterbox.contentWidth(), letterbox.contentHeight()))
                .isEqualTo(416);
        assertThat(letterbox.inputWidth() % 32 + letterbox.inputHeight() % 32).isZero();
        assertThat(letterbox.inputWidth() - letterbox.contentWidth()).isBetween(0, 31);
        assertThat(letterbox.inputHeight() - letterbox.contentHeight()).isBetween(0, 31);
        assertThat(letterbox.toSourceX(letterbox.contentWidth())).isCloseTo(width, within(0.01f));
        assertThat(letterbox.toSourceY(letterbox.contentHeight())).isCloseTo(height, within(0.01f));
    }

    @Example
    void shouldAverageTheAreaOfEachPixel() {
        Picture picture = grey(8, 6, (x, y) -> 10 * x + y);
        Letterbox half = Letterbox.fit(8, 6, 4, 4);
        FloatBuffer target = FloatBuffer.allocate(3 * 4 * 4);

        sampler.sample(picture, half, PixelScaling.rgbBytes(), target);

        assertThat(target.get(0)).isCloseTo((0 + 10 + 1 + 11) / 4f, within(1e-3f));
        assertThat(target.get(2 * 4 + 3)).isCloseTo((64 + 74 + 65 + 75) / 4f, within(1e-3f));
        assertThat(target.get(3 * 4 + 3)).isZero();
    }

    @Example
    void shouldFillWithBlackBeforeMeanAndStd() {
        Picture picture = grey(8, 6, (x, y) -> 100);
        PixelScaling scaling =
                new PixelScaling(new int[] {2, 1, 0}, new float[] {0.1f, 0.1f, 0.1f}, new float[] {-1, -2, -3});
        FloatBuffer target = FloatBuffer.allocate(3 * 4 * 4);

        sampler.sample(picture, Letterbox.fit(8, 6, 4, 4), scaling, target);

        assertThat(target.get(0)).isCloseTo(9f, within(1e-4f));
        assertThat(target.get(3 * 4)).isEqualTo(-1f);
        assertThat(target.get(2 * 16 + 3 * 4)).isEqualTo(-3f);
    }

    @Example
    void shouldNotDarkenTheEdgeOfASmallPicture() {
        Picture picture = grey(10, 10, (x, y) -> 200);
        FloatBuffer target = FloatBuffer.allocate(3 * 32 * 32);

        sampler.sample(picture, Letterbox.fit(10, 10, 32, 32), PixelScaling.rgbBytes(), target);

        assertThat(target.get(0)).isCloseTo(200f, within(1e-3f));
        assertThat(target.get(32 * 32 - 1)).isCloseTo(200f, within(1e-3f));
    }

    private interface Shade {
        int at(int x, int y);
    }

    private static Picture grey(int width, int height, Shade shade) {
        Picture picture = Picture.allocate(width, height);
        for (int i = 0; i < width * height; i++) {
            byte value = (byte) shade.at(i % width, i / width);
            picture.rgb().put(3 * i, value).put(3 * i + 1, value).put(3 * i + 2, value);
        }
        return picture;
    }
}
