package io.posestream.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Box;
import java.nio.FloatBuffer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

class CropSamplerTest {
    private static final int WIDTH = 48;
    private static final int HEIGHT = 64;
    private static final int PLANE = WIDTH * HEIGHT;

    private final CropSampler sampler = new CropSampler();
    private final FloatBuffer target = FloatBuffer.allocate(2 * 3 * PLANE);

    /** A filter leaves a linear picture nearly as it is, so each value tells where it was taken. */
    @Property(tries = 100)
    void shouldTakeEachPixelWhereTheTransformSays(
            @ForAll @FloatRange(min = 0.3f, max = 3) float scale,
            @ForAll @FloatRange(min = 110, max = 130) float centerX,
            @ForAll @FloatRange(min = 120, max = 135) float centerY) {
        CropTransform crop = new CropTransform(scale, centerX, centerY, WIDTH, HEIGHT);

        sampler.sample(ramps(), crop, PixelScaling.rgbBytes(), target, 0);

        for (int v = 0; v < HEIGHT; v += 9) {
            for (int u = 0; u < WIDTH; u += 7) {
                float x = crop.toSourceX(u);
                float y = crop.toSourceY(v);
                if (x > 8 && x < 240 && y > 8 && y < 240) {
                    assertThat(target.get(v * WIDTH + u)).isCloseTo(x, within(0.15f));
                    assertThat(target.get(PLANE + v * WIDTH + u)).isCloseTo(y, within(0.15f));
                }
            }
        }
    }

    @Example
    void shouldBeBlackOutsideThePicture() {
        Picture white = filled(20, 20, 255);
        CropTransform crop = CropTransform.around(new Box(-30, -40, 48, 64), 1, WIDTH, HEIGHT);

        sampler.sample(white, crop, PixelScaling.rgbBytes(), target, 0);

        assertThat(target.get(0)).isZero();
        assertThat(target.get(40 * WIDTH + 30)).isEqualTo(255f);
        assertThat(target.get(55 * WIDTH + 47)).isEqualTo(255f);
    }

    @Example
    void shouldBlurWhatTheInputCannotShow() {
        Picture stripes = Picture.allocate(480, 640);
        for (int i = 0; i < 480 * 640; i++) {
            stripes.rgb().put(3 * i, (byte) (i % 2 == 0 ? 255 : 0));
        }

        sampler.sample(stripes, new CropTransform(0.1f, 240, 320, WIDTH, HEIGHT), PixelScaling.rgbBytes(), target, 0);

        for (int u = 2; u < WIDTH - 2; u++) {
            assertThat(target.get(30 * WIDTH + u)).isCloseTo(127.5f, within(2f));
        }
    }

    @Example
    void shouldScaleAndOrderColoursAndKeepToItsPlaceInTheBatch() {
        Picture blue = filled(100, 100, 0);
        for (int i = 0; i < 100 * 100; i++) {
            blue.rgb().put(3 * i + 2, (byte) 200);
        }
        PixelScaling bgr = new PixelScaling(new int[] {2, 1, 0}, new float[] {0.5f, 1, 2}, new float[] {-1, 3, 4});

        sampler.sample(blue, new CropTransform(1, 50, 50, WIDTH, HEIGHT), bgr, target, 3 * PLANE);

        assertThat(target.get(3 * PLANE + 100)).isCloseTo(99f, within(1e-3f));
        assertThat(target.get(4 * PLANE + 100)).isEqualTo(3f);
        assertThat(target.get(5 * PLANE + 100)).isEqualTo(4f);
        assertThat(target.get(100)).isZero();
    }

    @Example
    void shouldSurviveNonsensicalBoxes() {
        Picture white = filled(64, 64, 255);
        CropTransform far = new CropTransform(1, 1e30f, -1e30f, WIDTH, HEIGHT);
        CropTransform nowhere = new CropTransform(1, Float.NaN, Float.NaN, WIDTH, HEIGHT);
        CropTransform huge = CropTransform.around(new Box(-1e20f, -1e20f, 2e20f, 2e20f), 1, WIDTH, HEIGHT);

        for (CropTransform crop : new CropTransform[] {far, nowhere, huge}) {
            sampler.sample(white, crop, PixelScaling.rgbBytes(), target, 0);
            assertThat(target.get(0)).isZero();
        }
    }

    @Example
    void shouldNotReadAClosedPicture() {
        Picture closed = filled(64, 64, 255);
        closed.close();
        CropTransform crop = new CropTransform(1, 32, 32, WIDTH, HEIGHT);

        assertThatThrownBy(() -> sampler.sample(closed, crop, PixelScaling.rgbBytes(), target, 0))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Red is x, green is y. */
    private static Picture ramps() {
        Picture picture = Picture.allocate(250, 250);
        for (int y = 0; y < 250; y++) {
            for (int x = 0; x < 250; x++) {
                picture.rgb().put(3 * (y * 250 + x), (byte) x);
                picture.rgb().put(3 * (y * 250 + x) + 1, (byte) y);
            }
        }
        return picture;
    }

    private static Picture filled(int width, int height, int value) {
        Picture picture = Picture.allocate(width, height);
        for (int i = 0; i < 3 * width * height; i++) {
            picture.rgb().put(i, (byte) value);
        }
        return picture;
    }
}
