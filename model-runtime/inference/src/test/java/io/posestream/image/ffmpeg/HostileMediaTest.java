package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.PicturePool;
import io.posestream.image.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Within the limits of pixels and bytes, and yet made to exhaust memory or time. */
@Timeout(60)
class HostileMediaTest {
    private static final int MEGABYTES = 300;

    private final Watched watched = new Watched();

    @AfterEach
    void close() {
        watched.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iCCP"})
    void shouldShowAPngWithoutUnpackingWhatIsNotThePicture(String chunk) throws InterruptedException {
        byte[] bomb = Bombs.png(chunk, MEGABYTES);
        assertThat(bomb.length).isLessThan(1 << 20);

        long grownMb = PeakMemory.megabytesOf(() -> decode(Codec.PNG, bomb));

        assertThat(watched.lines()).containsExactly("0 shown 7");
        assertThat(grownMb).isLessThan(MEGABYTES / 3);
    }

    @Test
    void shouldRefuseAJpegThatWalksOverItsPictureAgainAndAgain() {
        decode(Codec.JPEG, Bombs.jpeg(3840, 2160, 500));

        assertThat(watched.lines()).containsExactly("0 rejected");
        assertThat(watched.onlyReason()).contains("510 scans, over the limit of 64");
    }

    @Test
    void shouldShowUsualProgressiveJpeg() {
        decode(Codec.JPEG, Bombs.jpeg(640, 480, 0));

        assertThat(watched.lines()).singleElement().asString().startsWith("0 shown");
    }

    @Test
    void shouldRefuseAnAccessUnitThatBeginsItsPictureAgainAndAgain() {
        byte[] bomb = Bombs.video(Coded.h264(320, 240, 0, 1, 10), 1_000);

        decode(Codec.H264, bomb);

        assertThat(watched.lines()).containsExactly("0 rejected");
        assertThat(watched.onlyReason()).contains("1001 slices that begin its picture 1001 times");
    }

    @Test
    void shouldRefuseTheSameInH265() {
        byte[] bomb = Bombs.video(Coded.fixture("card-h265.h265"), 1_000);

        decode(Codec.H265, bomb);

        assertThat(watched.onlyReason()).contains("over the limits of 600 and 8");
    }

    @Test
    void shouldNotMakeRoomForTheEndlessIndexThatAnMp4Claims(@TempDir Path folder) throws Exception {
        byte[] honest = Files.readAllBytes(Coded.path("card-h264-bframes.mp4"));
        Path bomb = Files.write(folder.resolve("bomb.mp4"), Bombs.mp4(honest, 40_000_000));
        assertThat(Files.size(bomb)).isLessThan(10_000);

        long grownMb = PeakMemory.megabytesOf(() -> readAll(bomb));

        assertThat(grownMb).isLessThan(400);
    }

    /** What FFmpeg makes of such a file may be anything, as long as it is modest. */
    private static void readAll(Path file) {
        try (EncodedSource source =
                new MediaSources(new PicturePool(0), SourceSettings.DEFAULT).openEncoded(file.toString())) {
            for (int pictures = 0; source.next() != null; pictures++) {
                assertThat(pictures).isLessThan(1_000);
            }
        } catch (SourceException refused) {
            assertThat(refused).hasMessageContaining("bomb.mp4");
        }
    }

    private void decode(Codec codec, byte[] unit) {
        watched.feed(List.of(new EncodedPicture(codec, true, 0, 0, 0, unit)));
    }
}
