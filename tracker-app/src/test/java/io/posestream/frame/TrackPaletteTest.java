package io.posestream.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrackPaletteTest {

    @Test
    void shouldGiveTwelveTracksInARowTwelveColours() {
        assertThat(LongStream.range(95, 107).mapToObj(TrackPalette::color).distinct())
                .hasSize(12);
    }

    @Test
    void shouldKeepTheColourOfATrack() {
        assertThat(TrackPalette.color(7)).isEqualTo(TrackPalette.color(7 + 12)).isEqualTo(0xB9F26B);
        assertThat(TrackPalette.color(-1)).isEqualTo(TrackPalette.color(11));
    }

    @Test
    void shouldBeBrightEnoughForDarkPictures() {
        assertThat(TrackPalette.COLORS).allSatisfy(rgb -> {
            double luma = .2126 * (rgb >> 16) + .7152 * ((rgb >> 8) & 255) + .0722 * (rgb & 255);
            assertThat(luma).isGreaterThan(140);
        });
    }
}
