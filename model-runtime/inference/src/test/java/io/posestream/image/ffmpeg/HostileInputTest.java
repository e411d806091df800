package io.posestream.image.ffmpeg;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.EncodedPicture;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostileInputTest {
    private final Watched watched = new Watched();

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void shouldRefuseAGiganticJpegBeforeItAllocates() {
        byte[] jpeg = Coded.jpeg(320, 240, 0, 1).get(0).payload();
        int sof = indexOfMarker(jpeg, 0xC0);
        ByteBuffer.wrap(jpeg).putShort(sof + 5, (short) 30000).putShort(sof + 7, (short) 30000);
        long before = Pointer.physicalBytes();
        assertThat(rejection(Codec.JPEG, jpeg))
                .isEqualTo("a picture of 30000 x 30000 is over the limit of 33177600 pixels; send a smaller one or"
                        + " raise the limit");
        assertThat(Pointer.physicalBytes() - before).isLessThan(100L << 20);
    }

    @Test
    void shouldRefuseAGiganticPngBeforeItAllocates() {
        byte[] png = Coded.png(64, 48, 0).payload();
        ByteBuffer.wrap(png).putInt(16, Integer.MAX_VALUE).putInt(20, Integer.MAX_VALUE);
        assertThat(rejection(Codec.PNG, png)).contains("2147483647 x 2147483647 is over the limit");
        ByteBuffer.wrap(png).putInt(16, -5);
        assertThat(rejection(Codec.PNG, png)).contains("-5 x 2147483647, which is no picture");
    }

    @Test
    void shouldRefuseVideoOverTheLimitBeforeItAllocates() {
        DecodeLimits small = new DecodeLimits(320 * 200, 1 << 20);
        for (EncodedPicture key : new EncodedPicture[] {
            Coded.h264(320, 240, 0, 1, 10).get(0),
            Coded.fixture("card-h265.h265").get(0)
        }) {
            try (Watched limited = new Watched(small)) {
                assertThat(limited.feed(key).lines()).containsExactly("0 rejected");
                assertThat(limited.onlyReason()).contains("320 x 240 is over the limit of 64000 pixels");
            }
        }
    }

    @Test
    void shouldRefuseTooManyBytes() {
        try (Watched limited = new Watched(new DecodeLimits(1 << 20, 1000))) {
            limited.feed(Coded.jpeg(320, 240, 0, 1).get(0));
            assertThat(limited.onlyReason()).matches("a unit of \\d+ bytes is over the limit of 1000; .*");
        }
    }

    @Test
    void shouldRefuseATruncatedVideoPictureAndSuspectWhatFollowsUntilTheNextKeyFrame() {
        List<EncodedPicture> units = Coded.h264(320, 240, 0, 8, 4);
        EncodedPicture whole = units.get(2);
        byte[] half = Arrays.copyOf(whole.payload(), whole.payload().length / 2);
        units.set(2, new EncodedPicture(Codec.H264, false, 320, 240, whole.timeNs(), half));

        List<String> lines = watched.feed(units).lines();

        assertThat(lines).hasSize(8).contains("1 shown 1", "2 rejected", "4 shown 4", "7 shown 7");
        assertThat(lines.get(3)).startsWith("3 suspect");
        assertThat(watched.onlyReason()).contains("truncated or corrupt");
    }

    @Test
    void shouldRefuseATruncatedJpegInsteadOfShowingHalfOfIt() {
        byte[] jpeg = Coded.jpeg(320, 240, 0, 1).get(0).payload();
        assertThat(rejection(Codec.JPEG, Arrays.copyOf(jpeg, jpeg.length - 10))).contains("FF D9 is missing");
        assertThat(rejection(Codec.JPEG, Arrays.copyOf(jpeg, 40))).contains("breaks off");
        byte[] cutButClosed = Arrays.copyOf(jpeg, jpeg.length / 2);
        cutButClosed[cutButClosed.length - 2] = (byte) 0xFF;
        cutButClosed[cutButClosed.length - 1] = (byte) 0xD9;
        assertThat(rejection(Codec.JPEG, cutButClosed)).contains("damaged inside");
    }

    @Test
    void shouldRefuseADamagedPng() {
        byte[] png = Coded.png(320, 240, 0).payload();
        assertThat(rejection(Codec.PNG, Arrays.copyOf(png, png.length - 12))).contains("truncated");
        png[png.length / 2] ^= 0x55;
        assertThat(rejection(Codec.PNG, png)).contains("damaged inside");
    }

    @ParameterizedTest
    @EnumSource(Codec.class)
    void shouldSayWhatTheBytesLookLikeWhenTheyAreSomethingElse(Codec codec) {
        assertThat(rejection(codec, "GIF89a not a picture of ours, but long enough".getBytes(US_ASCII)))
                .startsWith("not a")
                .contains("first bytes are 47 49 46 38 39 61 20 6E");
        assertThat(rejection(codec, new byte[0])).isEqualTo("the unit is empty");
    }

    @Test
    void shouldGoOnAfterEachRefusal() {
        for (int i = 0; i < 5; i++) {
            rejection(Codec.JPEG, new byte[100]);
            assertThat(watched.feed(Coded.jpeg(320, 240, i, 1)).lines()).containsExactly(2 * i + 1 + " shown " + i);
        }
    }

    private String rejection(Codec codec, byte[] bytes) {
        watched.reasons.clear();
        watched.feed(new EncodedPicture(codec, true, 0, 0, 0, bytes));
        assertThat(watched.lines()).singleElement().asString().endsWith("rejected");
        return watched.onlyReason();
    }

    private static int indexOfMarker(byte[] jpeg, int marker) {
        int at = 0;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != marker) {
            at++;
        }
        return at;
    }
}
