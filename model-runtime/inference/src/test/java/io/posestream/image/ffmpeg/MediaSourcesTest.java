package io.posestream.image.ffmpeg;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaSourcesTest {
    private final MediaSources sources = new MediaSources(new PicturePool(2), SourceSettings.DEFAULT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"card-h264-bframes.mp4", "card-h265-bframes.mp4", "card-h264-bframes.h264", "card-h265.h265"})
    void shouldShowTheCardsInOrderAndOnTime(String fixture) {
        try (PictureSource source = sources.openPictures(Coded.path(fixture).toString())) {
            assertThat(source.fps()).isEqualTo(25);
            for (int i = 0; i < 24; i++) {
                TimedPicture picture = requireNonNull(source.next());
                assertThat(picture.timeNs()).isEqualTo(i * Coded.FRAME_NS);
                assertThat(DrawnPattern.numberOn(picture.picture())).isEqualTo(i);
                assertThat(DrawnPattern.difference(picture.picture(), DrawnPattern.draw(320, 240, i)))
                        .isLessThan(4);
                picture.picture().close();
            }
            assertThat(source.next()).isNull();
        }
    }

    @Test
    void shouldPassVideoOnInDecodeOrderWithItsOwnTimes() {
        for (String fixture : List.of("card-h264-bframes.mp4", "card-h265-bframes.mp4")) {
            List<EncodedPicture> units = Coded.fixture(fixture);
            assertThat(units)
                    .hasSize(24)
                    .allSatisfy(unit -> assertThat(unit.width()).isEqualTo(320));
            assertThat(units.stream().map(EncodedPicture::timeNs))
                    .startsWith(0L, 4 * Coded.FRAME_NS, 2 * Coded.FRAME_NS)
                    .doesNotHaveDuplicates();
            assertThat(units.stream().filter(EncodedPicture::keyFrame).map(EncodedPicture::timeNs))
                    .containsExactly(0L, 12 * Coded.FRAME_NS);
            // Joining at the second key frame works only with parameter sets before it.
            try (Watched watched = new Watched()) {
                watched.feed(units.subList(12, 24)).drain();
                assertThat(watched.lines()).hasSize(12).allMatch(line -> line.contains(" shown "));
            }
        }
    }

    @Test
    void shouldPassMotionJpegOnAsItIs() throws IOException {
        List<EncodedPicture> jpegs = Coded.jpeg(320, 240, 0, 5);
        Path file = folder.resolve("cards.mjpeg");
        for (EncodedPicture jpeg : jpegs) {
            Files.write(file, jpeg.payload(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        List<EncodedPicture> read = readAll(file);
        assertThat(read.stream().map(EncodedPicture::payload))
                .containsExactlyElementsOf(
                        jpegs.stream().map(EncodedPicture::payload).toList());
        assertThat(read.get(4).timeNs()).isEqualTo(4 * Coded.FRAME_NS);
    }

    @Test
    void shouldReadAFolderOfImagesInTheOrderOfNames() throws IOException {
        byte[] first = Coded.png(64, 48, 1).payload();
        byte[] second = Coded.jpeg(320, 240, 2, 1).get(0).payload();
        Files.write(folder.resolve("b.JPG"), second);
        Files.write(folder.resolve("a.png"), first);
        Files.writeString(folder.resolve("notes.txt"), "not an image");
        List<EncodedPicture> files = readAll(folder);
        assertThat(files).extracting(EncodedPicture::codec).containsExactly(Codec.PNG, Codec.JPEG);
        assertThat(files).extracting(EncodedPicture::payload).containsExactly(first, second);
        assertThat(files).extracting(EncodedPicture::timeNs).containsExactly(0L, Coded.FRAME_NS);
        try (PictureSource pictures = sources.openPictures(folder.toString())) {
            assertThat(pictures.expectedPictures()).isEqualTo(2);
            for (int number = 1; number <= 2; number++) {
                TimedPicture picture = requireNonNull(pictures.next());
                assertThat(DrawnPattern.numberOn(picture.picture())).isEqualTo(number);
            }
            assertThat(pictures.next()).isNull();
        }
    }

    @Test
    void shouldReadASingleImageWithAStrangeName() throws IOException {
        Path file = folder.resolve("rtsp:100%d.png");
        Files.write(file, Coded.png(64, 48, 9).payload());
        assertThat(readAll(file)).singleElement().satisfies(image -> {
            assertThat(image.codec()).isEqualTo(Codec.PNG);
            assertThat(image.width()).isEqualTo(64);
        });
    }

    private List<EncodedPicture> readAll(Path path) {
        List<EncodedPicture> all = new ArrayList<>();
        try (EncodedSource source = sources.openEncoded(path.toString())) {
            assertThat(source.live()).isFalse();
            for (EncodedPicture next = source.next(); next != null; next = source.next()) {
                all.add(next);
            }
        }
        return all;
    }
}
