package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.EncodedPicture;
import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorTest {
    /** Of 255; what 8 bit YCbCr with limited range costs, and a little for the coder. */
    private static final int TOLERANCE = 4;

    @ParameterizedTest
    @CsvSource({"320, 240", "322, 242", "326, 250", "1280, 720", "1290, 722"})
    void shouldKeepColorsThroughH264WithBothColorSpaces(int width, int height) {
        assertColors(Coded.h264(width, height, 3, 1, 10).get(0), width, height);
    }

    @ParameterizedTest
    @CsvSource({"320, 240", "321, 241", "333, 201", "1280, 720", "1283, 725"})
    void shouldKeepColorsThroughJpeg(int width, int height) {
        assertColors(Coded.jpeg(width, height, 3, 1).get(0), width, height);
    }

    @Test
    void shouldReadThePicturesOfOtherCoders() {
        assertColors(Coded.fixture("card-h264-bframes.mp4").get(0), 320, 240);
        assertColors(Coded.fixture("card-h265.h265").get(0), 320, 240);
    }

    @Test
    void shouldKeepEveryPixelOfAPng() {
        for (int width : new int[] {64, 65, 321}) {
            Picture shown = decode(Coded.png(width, 49, 1234));
            assertThat(DrawnPattern.difference(DrawnPattern.draw(width, 49, 1234), shown))
                    .isZero();
        }
    }

    private static void assertColors(EncodedPicture coded, int width, int height) {
        Picture shown = decode(coded);
        assertThat(shown.width()).isEqualTo(width);
        assertThat(shown.height()).isEqualTo(height);
        for (int bar = 0; bar < DrawnPattern.BARS.length; bar++) {
            int middle = (2 * bar + 1) * width / (2 * DrawnPattern.BARS.length);
            assertColor(shown, middle, height / 4, bar);
        }
        // The last columns are where vector code goes wrong.
        Stream.of(1, 2, 3).forEach(fromRight -> assertColor(shown, width - fromRight, height / 4, 7));
    }

    private static void assertColor(Picture shown, int x, int y, int bar) {
        for (int channel = 0; channel < 3; channel++) {
            int expected = DrawnPattern.BARS[bar][channel];
            assertThat(DrawnPattern.channel(shown, x, y, channel))
                    .as("bar %d, channel %d, x %d", bar, channel, x)
                    .isBetween(expected - TOLERANCE, expected + TOLERANCE);
        }
    }

    private static Picture decode(EncodedPicture coded) {
        try (StreamDecoder decoder = new FfmpegStreamDecoders(new PicturePool(2), DecodeLimits.DEFAULT).open()) {
            Stream<Decoded> outcomes =
                    Stream.concat(decoder.decode(coded.codec(), coded.payload(), 0).stream(), decoder.drain().stream());
            return ((Decoded.Shown) outcomes.findFirst().orElseThrow()).picture();
        }
    }
}
