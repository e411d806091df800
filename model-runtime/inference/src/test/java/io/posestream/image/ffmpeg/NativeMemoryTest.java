package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.EncodedPicture;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import io.posestream.image.StreamDecoders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long MIB = 1 << 20;

    /** What a heap that is still growing and the allocator's own reserves may add; a lost frame a time is 1 GB. */
    private static final long ALLOWED = 40 * MIB;

    private final List<EncodedPicture> video = Coded.h264(640, 480, 0, 50, 25);
    private final StreamDecoders decoders = new FfmpegStreamDecoders(new PicturePool(4), DecodeLimits.DEFAULT);

    @BeforeAll
    static void needsProc() {
        assumeTrue(Files.exists(STATUS), "this system does not tell the memory of a process in " + STATUS);
    }

    @Test
    void shouldStayFlatOver3000Frames() throws IOException {
        try (StreamDecoder decoder = decoders.open()) {
            decodeAll(decoder, 600);
            long before = residentBytes();
            long pointers = Pointer.physicalBytes() - Pointer.totalBytes();
            decodeAll(decoder, 3000);
            assertThat(residentBytes() - before).isLessThan(ALLOWED);
            assertThat(Pointer.physicalBytes() - Pointer.totalBytes() - pointers)
                    .isLessThan(ALLOWED);
        }
    }

    @Test
    void shouldGiveEverythingBackWhenClosed() throws IOException {
        openAndBreak(20);
        long before = residentBytes();
        openAndBreak(150);
        assertThat(residentBytes() - before).isLessThan(ALLOWED);
    }

    /** Decoders that are opened, fed well and badly, made to restart, and closed. */
    private void openAndBreak(int times) {
        EncodedPicture jpeg = Coded.jpeg(640, 480, 0, 1).get(0);
        for (int i = 0; i < times; i++) {
            try (StreamDecoder decoder = decoders.open()) {
                decodeAll(decoder, 3);
                byte[] cut = Arrays.copyOf(video.get(3).payload(), 7);
                for (int bad = 0; bad < 4; bad++) {
                    close(decoder.decode(Codec.H264, cut, bad));
                }
                close(decoder.decode(Codec.JPEG, jpeg.payload(), 0));
                close(decoder.decode(Codec.JPEG, Arrays.copyOf(jpeg.payload(), 900), 0));
            }
        }
    }

    private void decodeAll(StreamDecoder decoder, int count) {
        int shown = 0;
        for (int i = 0; i < count; i++) {
            EncodedPicture unit = video.get(i % video.size());
            shown += close(decoder.decode(unit.codec(), unit.payload(), i));
        }
        assertThat(shown).isEqualTo(count);
    }

    private static int close(List<Decoded> outcomes) {
        int shown = 0;
        for (Decoded outcome : outcomes) {
            if (outcome instanceof Decoded.Shown picture) {
                picture.picture().close();
                shown++;
            }
        }
        return shown;
    }

    private static long residentBytes() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
