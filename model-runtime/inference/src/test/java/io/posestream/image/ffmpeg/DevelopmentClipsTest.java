package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.image.Codec;
import io.posestream.image.EncodedSource;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real clips with every codec and oddity that cameras and phones brought; numbers as measured with other tools. */
class DevelopmentClipsTest {
    private final MediaSources sources = new MediaSources(new PicturePool(2), SourceSettings.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "video/vtest.avi,                         768,  576, 795,  79.4, JPEG",
        "video/one-by-one-person-detection.mp4,   768,  432, 1394, 139.3, H264",
        "video/car-detection.mp4,                 768,  432, 377,  30.08, H264",
        "pose2sim-single/cam02.mp4,               1080, 1920, 100, 1.65, JPEG",
        "pose2sim-single/cam03.mp4,               1088, 1920, 100, 1.65, H264",
        "jhmdb-catch/goalkeeper-catch.avi,        320,  240, 40,   1.567, JPEG"
    })
    void shouldReadEveryPictureOfRealClips(
            String clip, int width, int height, int pictures, double lastSeconds, Codec codec) {
        String file = clip(clip);
        long lastNs = -1;
        try (PictureSource source = sources.openPictures(file)) {
            int count = 0;
            for (TimedPicture timed = source.next(); timed != null; timed = source.next()) {
                assertThat(timed.timeNs()).isGreaterThan(lastNs);
                assertThat(timed.picture().width()).isEqualTo(width);
                assertThat(timed.picture().height()).isEqualTo(height);
                lastNs = timed.timeNs();
                timed.picture().close();
                count++;
            }
            assertThat(count).isEqualTo(pictures);
            assertThat(lastNs / 1e9).isBetween(lastSeconds - 0.001, lastSeconds + 0.001);
        }
        try (EncodedSource source = sources.openEncoded(file)) {
            assertThat(source.next())
                    .isNotNull()
                    .satisfies(unit -> assertThat(unit.codec()).isEqualTo(codec));
        }
    }

    /** Beside the repository, seen from this module's folder. */
    private static String clip(String name) {
        Path file = Path.of("../../../shared/data").resolve(name);
        assumeTrue(Files.exists(file), "the development clips are not here: " + file);
        return file.toString();
    }
}
