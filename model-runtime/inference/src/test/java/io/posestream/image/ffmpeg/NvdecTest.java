package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import io.posestream.image.TimedPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real FFmpeg: its list of decoders is the same everywhere, whether they start depends on the machine. */
class NvdecTest {
    private static final int FRAMES = 20;

    @ParameterizedTest
    @EnumSource(
            value = Codec.class,
            names = {"H264", "H265"})
    void shouldSayInOneSentenceWhyItDoesNotStart(Codec codec) {
        Optional<String> fault = Nvdec.fault(codec, VideoHardware.NVDEC);
        assumeTrue(fault.isPresent(), "NVDEC starts here");

        assertThat(fault.orElseThrow())
                .contains("_cuvid does not start here, it needs an NVIDIA GPU")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource(VideoHardware.class)
    void shouldShowEveryPictureWhoeverDecodes(VideoHardware hardware) {
        List<Long> shown = new ArrayList<>();
        try (StreamDecoder decoder =
                new FfmpegStreamDecoders(new PicturePool(2), DecodeLimits.DEFAULT, hardware).open()) {
            List<byte[]> units = units();
            for (int i = 0; i < units.size(); i++) {
                collect(decoder.decode(Codec.H264, units.get(i), i), shown);
            }
            collect(decoder.drain(), shown);
        }

        assertThat(shown).hasSize(FRAMES).isSorted();
    }

    @Tag("gpu")
    @ParameterizedTest
    @EnumSource(
            value = Codec.class,
            names = {"H264", "H265"})
    void shouldStartWhereThereIsAGpu(Codec codec) {
        Optional<String> fault = Nvdec.fault(codec, VideoHardware.NVDEC);
        assumeTrue(fault.isEmpty(), fault::orElseThrow);

        try (PacketDecoder decoder = Nvdec.open(codec, DecodeLimits.DEFAULT, VideoHardware.NVDEC)) {
            assertThat(decoder.reorderDepth()).isPositive();
        }
    }

    private static List<byte[]> units() {
        List<byte[]> units = new ArrayList<>();
        try (H264Encoder encoder = new H264Encoder(new H264Settings(10, 5, 400_000))) {
            for (int i = 0; i < FRAMES; i++) {
                try (Picture picture = Picture.allocate(320, 192)) {
                    picture.rgb().put(i * 30, (byte) 200);
                    units.add(encoder.encode(new TimedPicture(i * 100_000_000L, picture), false)
                            .payload());
                }
            }
        }
        return units;
    }

    private static void collect(List<Decoded> outcomes, List<Long> shown) {
        for (Decoded outcome : outcomes) {
            if (outcome instanceof Decoded.Shown picture) {
                picture.picture().close();
                shown.add(outcome.token());
            }
        }
    }
}
