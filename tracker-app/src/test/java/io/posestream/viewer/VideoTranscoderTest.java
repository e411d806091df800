package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.FrameId;
import io.posestream.frame.SourceFrame;
import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.PicturePool;
import io.posestream.image.ffmpeg.FfmpegStreamDecoders;
import io.posestream.image.ffmpeg.JpegEncoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class VideoTranscoderTest {
    private static final long FRAME_NS = 40_000_000;
    private static final List<SourceFrame> VIDEO = new Scene("gate", 1, 2).h264(75);

    private final FfmpegStreamDecoders decoders = new FfmpegStreamDecoders(new PicturePool(2), DecodeLimits.DEFAULT);
    private final List<ReadyPicture> pictures = new ArrayList<>();

    private VideoTranscoder transcoder() {
        return new VideoTranscoder(decoders.open(), new JpegEncoder(80), Runnable::run, pictures::add);
    }

    @Test
    void shouldMakeAboutTenJpegPicturesASecondNamedAfterTheirFrames() throws IOException {
        try (VideoTranscoder transcoder = transcoder()) {
            VIDEO.subList(0, 50).forEach(transcoder::offer);
        }
        assertThat(pictures).hasSizeBetween(15, 20);
        assertThat(pictures.get(0).id()).isEqualTo(new FrameId("gate", 1, 0));
        assertThat(pictures)
                .extracting(picture -> picture.id().frameSeq())
                .isSorted()
                .doesNotHaveDuplicates();
        var image = ImageIO.read(new ByteArrayInputStream(pictures.get(0).bytes()));
        assertThat(image.getWidth()).isEqualTo(Scene.WIDTH);
        assertThat((image.getRGB(600, 20) >> 16) & 255).as("the wall").isBetween(0x48, 0x70);
    }

    @Test
    void shouldGoOnAfterGarbageAndLostFrames() {
        List<SourceFrame> video = new ArrayList<>(VIDEO);
        video.set(10, new SourceFrame(new FrameId("gate", 1, 10), 0, Codec.H264, false, 0, 0, new byte[] {1, 2, 3}));
        video.subList(20, 25).clear();
        try (VideoTranscoder transcoder = transcoder()) {
            video.forEach(transcoder::offer);
        }
        assertThat(pictures).isNotEmpty();
        assertThat(pictures.get(pictures.size() - 1).id().frameSeq()).isGreaterThan(70);
    }

    @Test
    void shouldGiveBackThePixelsOfEveryPicture() {
        List<SourceFrame> gop = VIDEO.subList(0, 25);
        try (VideoTranscoder transcoder = transcoder()) {
            offerAgain(transcoder, gop, 0, 4);
            long before = directMemory();
            offerAgain(transcoder, gop, 4, 44);
            assertThat(directMemory() - before).isLessThan(4L * 3 * Scene.WIDTH * Scene.HEIGHT);
        }
        assertThat(pictures).hasSizeGreaterThan(44 * 25 / 4);
    }

    private static void offerAgain(VideoTranscoder transcoder, List<SourceFrame> gop, int from, int to) {
        for (int round = from; round < to; round++) {
            for (SourceFrame frame : gop) {
                long seq = frame.id().frameSeq() + (long) round * gop.size();
                transcoder.offer(new SourceFrame(
                        new FrameId("gate", 1, seq),
                        seq * FRAME_NS,
                        frame.codec(),
                        frame.keyFrame(),
                        Scene.WIDTH,
                        Scene.HEIGHT,
                        frame.payload()));
            }
        }
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
