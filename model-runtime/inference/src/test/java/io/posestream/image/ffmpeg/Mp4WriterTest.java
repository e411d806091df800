package io.posestream.image.ffmpeg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.SourceException;
import io.posestream.image.TimedPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4WriterTest {
    private static final H264Settings SETTINGS = new H264Settings(30, 30, 2_000_000);
    private static final long[] TIMES_MS = {5000, 5033, 5100, 5500, 5501, 7000};

    @TempDir
    Path folder;

    @Test
    void shouldKeepUnevenTimesAndCutOddSizes() {
        Path file = folder.resolve("odd.mp4");
        write(file, 323, 241);
        MediaSources sources = new MediaSources(new PicturePool(2), SourceSettings.DEFAULT);
        try (PictureSource source = sources.openPictures(file.toString())) {
            assertThat(source.expectedPictures()).isEqualTo(TIMES_MS.length);
            for (int i = 0; i < TIMES_MS.length; i++) {
                TimedPicture read = requireNonNull(source.next());
                assertThat(read.timeNs()).isEqualTo((TIMES_MS[i] - TIMES_MS[0]) * 1_000_000);
                assertThat(read.picture().width()).isEqualTo(322);
                assertThat(read.picture().height()).isEqualTo(240);
                assertThat(DrawnPattern.numberOn(read.picture())).isEqualTo(i);
            }
            assertThat(source.next()).isNull();
        }
    }

    @Test
    void shouldPutTheIndexFirstSoThatABrowserCanStart() throws IOException {
        Path file = folder.resolve("fast.mp4");
        write(file, 320, 240);
        String bytes = Files.readString(file, ISO_8859_1);
        assertThat(bytes).contains("avc1", "avcC");
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
    }

    @Test
    void shouldSayWhyItCannotWrite() {
        Path file = folder.resolve("no such folder").resolve("a.mp4");
        assertThatExceptionOfType(SourceException.class)
                .isThrownBy(() -> write(file, 320, 240))
                .withMessageContaining("cannot write " + file)
                .withMessageContaining("No such file or directory");
    }

    @Test
    void shouldRefuseAnotherSize() {
        try (Mp4Writer writer = new Mp4Writer(folder.resolve("size.mp4"), SETTINGS);
                Picture small = DrawnPattern.draw(320, 240, 0);
                Picture large = DrawnPattern.draw(640, 480, 1)) {
            writer.write(new TimedPicture(0, small));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.write(new TimedPicture(1, large)))
                    .withMessageContaining("pictures of 320 x 240, got one of 640 x 480");
        }
    }

    private static void write(Path file, int width, int height) {
        try (Mp4Writer writer = new Mp4Writer(file, SETTINGS)) {
            for (int i = 0; i < TIMES_MS.length; i++) {
                try (Picture picture = DrawnPattern.draw(width, height, i)) {
                    writer.write(new TimedPicture(TIMES_MS[i] * 1_000_000, picture));
                }
            }
        }
    }
}
