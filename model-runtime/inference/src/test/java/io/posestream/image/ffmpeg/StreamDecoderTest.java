package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamDecoderTest {
    @Test
    void shouldShowEachPictureInTheCallThatBringsIt() {
        try (Watched watched = new Watched()) {
            List<EncodedPicture> units = Coded.h264(320, 240, 0, 30, 10);
            for (int i = 0; i < units.size(); i++) {
                assertThat(watched.feed(units.get(i)).lines()).containsExactly(i + " shown " + i);
            }
            assertThat(watched.drain().lines()).isEmpty();
        }
    }

    @Test
    void shouldDecodeH265WithoutDelay() {
        try (Watched watched = new Watched()) {
            List<EncodedPicture> units = Coded.fixture("card-h265.h265");
            assertThat(units).hasSize(24);
            for (int i = 0; i < units.size(); i++) {
                assertThat(watched.feed(units.get(i)).lines()).containsExactly(i + " shown " + i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"card-h264-bframes.mp4", "card-h265-bframes.mp4"})
    void shouldPutPicturesWithBFramesIntoTheOrderOfPresentation(String fixture) {
        List<EncodedPicture> units = Coded.fixture(fixture);
        try (Watched watched = new Watched()) {
            List<String> lines = watched.feed(units).drain().lines();
            List<String> expected = IntStream.range(0, 24)
                    .mapToObj(number -> tokenOf(number, units) + " shown " + number)
                    .toList();
            assertThat(lines).isEqualTo(expected);
        }
    }

    private static int tokenOf(int number, List<EncodedPicture> units) {
        return units.stream().map(EncodedPicture::timeNs).toList().indexOf(number * Coded.FRAME_NS);
    }

    @Test
    void shouldWaitForAKeyFrameWhenItJoinsInTheMiddle() {
        List<EncodedPicture> units = Coded.h264(320, 240, 0, 12, 10);
        try (Watched watched = new Watched()) {
            List<String> lines = watched.feed(units.subList(7, 12)).lines();
            assertThat(lines).containsExactly("0 skipped", "1 skipped", "2 skipped", "3 shown 10", "4 shown 11");
            assertThat(watched.reasons).allSatisfy(reason -> assertThat(reason).contains("waits for a key frame"));
        }
    }

    @Test
    void shouldNotBelieveTheProducerAboutKeyFrames() {
        List<EncodedPicture> units = Coded.h264(320, 240, 0, 4, 10);
        EncodedPicture liar =
                new EncodedPicture(Codec.H264, true, 320, 240, 0, units.get(2).payload());
        try (Watched watched = new Watched()) {
            assertThat(watched.feed(liar).lines()).containsExactly("0 skipped");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"card-h265.h265", "h264"})
    void shouldCallPicturesSuspectAfterAGapUntilTheNextKeyFrame(String stream) {
        List<EncodedPicture> units = stream.equals("h264") ? Coded.h264(320, 240, 0, 24, 8) : Coded.fixture(stream);
        try (Watched watched = new Watched()) {
            watched.feed(units.subList(0, 3)).lines();
            watched.decoder.framesLost();
            List<String> gap = watched.feed(units.subList(4, 8)).drain().lines();
            assertThat(gap).hasSize(4).noneMatch(line -> line.contains("shown"));
            assertThat(watched.feed(units.subList(8, 11)).lines())
                    .containsExactly("7 shown 8", "8 shown 9", "9 shown 10");
        }
    }

    @Test
    void shouldFollowTheResolution() {
        List<EncodedPicture> units = new ArrayList<>(Coded.h264(320, 240, 0, 3, 50));
        units.addAll(Coded.h264(640, 480, 3, 3, 50));
        units.addAll(Coded.h264(320, 240, 6, 3, 50));
        try (Watched watched = new Watched()) {
            for (int i = 0; i < units.size(); i++) {
                assertThat(watched.feed(units.get(i)).lines()).containsExactly(i + " shown " + i);
            }
        }
    }

    @Test
    void shouldFollowTheCodec() {
        List<EncodedPicture> video = Coded.h264(320, 240, 0, 10, 5);
        List<EncodedPicture> jpeg = Coded.jpeg(320, 240, 100, 2);
        try (Watched watched = new Watched()) {
            watched.feed(video.subList(0, 2)).feed(jpeg).feed(Coded.png(64, 48, 5));
            watched.feed(Coded.fixture("card-h265.h265").subList(0, 2)).feed(video.subList(4, 7));
            assertThat(watched.lines())
                    .containsExactly(
                            "0 shown 0",
                            "1 shown 1",
                            "2 shown 100",
                            "3 shown 101",
                            "4 shown 5",
                            "5 shown 0",
                            "6 shown 1",
                            "7 skipped",
                            "8 shown 5",
                            "9 shown 6");
        }
    }

    @Test
    void shouldTakeParameterSetsThatComeAsAUnitOfTheirOwn() {
        EncodedPicture key = Coded.h264(320, 240, 0, 1, 10).get(0);
        int slice = lastStartCode(key.payload());
        try (Watched watched = new Watched()) {
            watched.feed(part(key, 0, slice)).feed(part(key, slice, key.payload().length));
            assertThat(watched.lines()).containsExactly("0 skipped", "1 shown 0");
            assertThat(watched.onlyReason()).contains("no picture");
        }
    }

    private static int lastStartCode(byte[] unit) {
        int at = unit.length - 4;
        while (unit[at] != 0 || unit[at + 1] != 0 || unit[at + 2] != 0 || unit[at + 3] != 1) {
            at--;
        }
        return at;
    }

    static EncodedPicture part(EncodedPicture whole, int from, int to) {
        byte[] bytes = Arrays.copyOfRange(whole.payload(), from, to);
        return new EncodedPicture(whole.codec(), whole.keyFrame(), whole.width(), whole.height(), 0, bytes);
    }
}
