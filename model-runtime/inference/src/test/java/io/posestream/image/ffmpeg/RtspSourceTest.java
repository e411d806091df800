package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.posestream.image.DecodeLimits;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.SourceException;
import io.posestream.image.TimedPicture;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RtspSourceTest {
    private final MediaSources sources = new MediaSources(
            new PicturePool(2), new SourceSettings(Duration.ofSeconds(3), 25, 90, DecodeLimits.DEFAULT));

    @Test
    void shouldPassACamerasUnitsOnWithParameterSetsAndTheTimeOfTheWorld() throws IOException {
        long startNs = System.currentTimeMillis() * 1_000_000;
        List<EncodedPicture> units = new ArrayList<>();
        try (RtspCamera camera = new RtspCamera(Coded.h264(320, 240, 0, 30, 10));
                EncodedSource source = sources.openEncoded(camera.url())) {
            assertThat(source.live()).isTrue();
            assertThat(source.expectedPictures()).isEqualTo(-1);
            SourceException lost = assertThrows(SourceException.class, () -> {
                for (EncodedPicture next = source.next(); next != null; next = source.next()) {
                    units.add(next);
                }
            });
            assertThat(lost).hasMessageContaining("broke off after 30");
        }
        assertThat(units.stream().filter(EncodedPicture::keyFrame)).hasSize(3);
        assertThat(units).isSortedAccordingTo((one, other) -> Long.compare(one.timeNs(), other.timeNs()));
        assertThat(units.get(29).timeNs() - units.get(0).timeNs()).isGreaterThan(24 * Coded.FRAME_NS);
        assertThat(units.get(0).timeNs()).isGreaterThanOrEqualTo(startNs);
        assertThat(units.get(29).timeNs()).isLessThanOrEqualTo(System.currentTimeMillis() * 1_000_000 + 1_000_000);
        try (Watched watched = new Watched()) {
            watched.feed(units.subList(10, 30));
            assertThat(watched.lines()).hasSize(20).allMatch(line -> line.contains(" shown "));
        }
    }

    @Test
    void shouldShowACamerasPicturesAndNoticeItsEnd() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (RtspCamera camera = new RtspCamera(Coded.h264(320, 240, 0, 20, 10));
                PictureSource source = sources.openPictures(camera.url())) {
            SourceException lost = assertThrows(SourceException.class, () -> {
                for (TimedPicture next = source.next(); next != null; next = source.next()) {
                    numbers.add(DrawnPattern.numberOn(next.picture()));
                }
            });
            assertThat(lost).hasMessageContaining("broke off after 20");
        }
        assertThat(numbers).startsWith(0, 1, 2).hasSize(20);
    }
}
