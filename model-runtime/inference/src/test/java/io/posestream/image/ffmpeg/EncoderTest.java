package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.posestream.image.AnnexB;
import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.Picture;
import io.posestream.image.PictureEncoder;
import io.posestream.image.TimedPicture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderTest {
    @Test
    void shouldPutParameterSetsBeforeEachKeyFrameAndNowhereElse() {
        List<EncodedPicture> units = Coded.h264(320, 240, 0, 20, 5);
        for (int i = 0; i < 20; i++) {
            AnnexB content = AnnexB.inspect(Codec.H264, units.get(i).payload());
            assertThat(content).isEqualTo(new AnnexB(true, content.sequence(), true, i % 5 == 0));
            assertThat(content.parameterSets()).isEqualTo(i % 5 == 0);
            assertThat(units.get(i).keyFrame()).isEqualTo(i % 5 == 0);
            assertThat(units.get(i).timeNs()).isEqualTo(i * Coded.FRAME_NS);
        }
    }

    @Test
    void shouldMakeAKeyFrameOnRequest() {
        try (H264Encoder encoder = new H264Encoder(new H264Settings(25, 100, 1_000_000))) {
            List<Boolean> keys = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                keys.add(encode(encoder, 320, 240, i, i == 4).keyFrame());
            }
            assertThat(keys).containsExactly(true, false, false, false, true, false);
        }
    }

    @Test
    void shouldBeginAnewWhenTheSizeChanges() {
        try (H264Encoder video = new H264Encoder(new H264Settings(25, 100, 1_000_000));
                JpegEncoder jpeg = new JpegEncoder(80);
                Watched watchedVideo = new Watched();
                Watched watchedJpeg = new Watched()) {
            int[] widths = {320, 320, 161, 640};
            for (int i = 0; i < widths.length; i++) {
                EncodedPicture unit = encode(video, widths[i], 240, i, false);
                assertThat(unit.keyFrame()).isEqualTo(i != 1);
                assertThat(unit.width()).isEqualTo(widths[i] & ~1);
                assertThat(watchedVideo.feed(unit).lines()).containsExactly(i + " shown " + i);
                assertThat(watchedJpeg
                                .feed(encode(jpeg, widths[i], 240, i, false))
                                .lines())
                        .containsExactly(i + " shown " + i);
            }
        }
    }

    @Test
    void shouldSpendMoreBytesOnBetterJpegs() {
        try (JpegEncoder poor = new JpegEncoder(20);
                JpegEncoder good = new JpegEncoder(98)) {
            assertThat(encode(good, 640, 480, 7, false).payload().length)
                    .isGreaterThan(encode(poor, 640, 480, 7, false).payload().length);
        }
    }

    @Test
    void shouldRefuseSettingsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JpegEncoder(0))
                .withMessageContaining("1 to 100");
        assertThatIllegalArgumentException().isThrownBy(() -> new H264Settings(0, 10, 1000));
        try (H264Encoder encoder = new H264Encoder(new H264Settings(25, 100, 1_000_000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> encode(encoder, 8, 8, 0, false))
                    .withMessageContaining("from 16 x 16 pixels on, got 8 x 8");
        }
    }

    private static EncodedPicture encode(PictureEncoder encoder, int width, int height, int number, boolean key) {
        try (Picture picture = DrawnPattern.draw(width, height, number)) {
            return encoder.encode(new TimedPicture(number * Coded.FRAME_NS, picture), key);
        }
    }
}
