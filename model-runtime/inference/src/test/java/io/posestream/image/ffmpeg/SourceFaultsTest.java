package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.posestream.image.DecodeLimits;
import io.posestream.image.EncodedSource;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.SourceException;
import io.posestream.image.TimedPicture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFaultsTest {
    private static final Duration TIMEOUT = Duration.ofMillis(700);

    private final MediaSources sources =
            new MediaSources(new PicturePool(2), new SourceSettings(TIMEOUT, 25, 90, DecodeLimits.DEFAULT));

    @TempDir
    Path folder;

    @Test
    void shouldSayThatThereIsNoSuchFileFolderOrCamera() {
        assertThat(fault(folder.resolve("nothing.mp4").toString()))
                .isEqualTo("there is no file or folder " + folder.resolve("nothing.mp4") + "; check the path");
        assertThat(fault("/dev/video4711")).startsWith("there is no camera /dev/video4711");
        assertThat(fault(folder.toString())).contains("there are no .jpg, .jpeg or .png files in the folder");
    }

    @Test
    void shouldSayThatAFileIsNoVideo() throws IOException {
        Path text =
                Files.writeString(folder.resolve("letter.mp4"), "Dear Sir or Madam, this is not a film. ".repeat(99));
        assertThat(fault(text.toString())).contains("is not in a format that FFmpeg can read");
        Path sound = Files.write(folder.resolve("sound.wav"), wave());
        assertThat(fault(sound.toString())).contains("there is no video in").contains("1 streams of other kinds");
    }

    @Test
    void shouldSayThatPermissionIsMissing() throws IOException {
        Path file = Files.write(folder.resolve("secret.mp4"), new byte[10]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything (root)");
        assertThat(fault(file.toString())).isEqualTo("no permission to read " + file);
    }

    @Test
    void shouldNotTakeATruncatedFileForAWholeOne() throws IOException {
        Path film = folder.resolve("film.mp4");
        try (Mp4Writer writer = new Mp4Writer(film, new H264Settings(25, 10, 2_000_000))) {
            for (int i = 0; i < 40; i++) {
                writer.write(new TimedPicture(i * Coded.FRAME_NS, DrawnPattern.draw(320, 240, i)));
            }
        }
        byte[] whole = Files.readAllBytes(film);
        Files.write(film, Arrays.copyOf(whole, whole.length - 500));
        SourceException fault = assertThrows(SourceException.class, () -> exhaust(film.toString()));
        assertThat(fault).hasMessageContaining("broke off after 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtsp", "http"})
    void shouldGiveUpOnAServerThatNeverAnswers(String scheme) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            String url = scheme + "://user:secret@127.0.0.1:" + silent.getLocalPort() + "/stream";
            assertThat(fault(url)).contains("***@127.0.0.1").doesNotContain("secret");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(500), TIMEOUT.plusSeconds(3));
        }
    }

    @Test
    void shouldSayThatAHostRefusesOrDoesNotExist() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(fault("rtsp://127.0.0.1:" + closed + "/a")).contains("Connection refused", "check the address");
        assertThat(fault("http://no-such-host.invalid/a")).contains("there is no host named no-such-host.invalid");
    }

    private String fault(String location) {
        SourceException encoded = assertThrows(
                SourceException.class, () -> sources.openEncoded(location).close());
        return String.valueOf(encoded.getMessage());
    }

    private void exhaust(String location) {
        try (EncodedSource source = sources.openEncoded(location);
                PictureSource pictures = sources.openPictures(location)) {
            while (source.next() != null || pictures.next() != null) {
                assertThat(source.expectedPictures()).isEqualTo(40);
            }
        }
    }

    /** A second of silence: 8 kHz, 8 bit, one channel. */
    private static byte[] wave() {
        byte[] header = HexFormat.of()
                .parseHex("52494646641f000057415645666d74201000000001000100401f0000401f0000010008006461746140"
                        + "1f0000");
        return Arrays.copyOf(header, 44 + 8000);
    }
}
