package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackPalette;
import io.posestream.frame.TrackState;
import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import io.posestream.image.VideoWriter;
import io.posestream.pose.Box;
import io.posestream.pose.Skeleton;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnotatedVideoTest {
    private static final int GREY = 0x404448;
    private static final Box BOX = new Box(100, 40, 80, 180);

    /** Keeps the last picture in memory, as a file would. */
    private static final class LastPicture implements VideoWriter {
        private final int[] pixels = new int[320 * 240];
        private long timeNs = -1;
        private boolean closed;

        @Override
        public void write(TimedPicture picture) {
            timeNs = picture.timeNs();
            ByteBuffer rgb = picture.picture().rgb();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] =
                        ((rgb.get(3 * i) & 255) << 16) | ((rgb.get(3 * i + 1) & 255) << 8) | (rgb.get(3 * i + 2) & 255);
            }
        }

        int at(int x, int y) {
            return pixels[y * 320 + x];
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static Picture grey() {
        Picture picture = Picture.allocate(320, 240);
        for (int i = 0; i < 320 * 240; i++) {
            picture.rgb().put(3 * i, (byte) 0x40).put(3 * i + 1, (byte) 0x44).put(3 * i + 2, (byte) 0x48);
        }
        return picture;
    }

    private static LastPicture annotate(PoseFrame... frames) {
        LastPicture out = new LastPicture();
        try (AnnotatedVideo video = new AnnotatedVideo(out, List.of(Skeleton.COCO_17));
                Picture source = grey()) {
            for (PoseFrame frame : frames) {
                video.write(new TimedPicture(frame.captureTimeNs(), source), frame);
            }
            assertThat(source.rgb().get(3 * (40 * 320 + 100))).isEqualTo((byte) 0x40);
        }
        assertThat(out.closed).isTrue();
        return out;
    }

    @Test
    void shouldDrawABoneInTheColourOfItsTrackAndLeaveOtherPixelsAlone() {
        PoseFrame frame = People.frame("gate", 1, People.standing(2, TrackState.CONFIRMED, BOX));
        LastPicture out = annotate(frame);

        int leftThighX = Math.round(BOX.x() + .63f * BOX.width());
        int leftThighY = Math.round(BOX.y() + .635f * BOX.height());
        assertThat(out.at(leftThighX, leftThighY)).isEqualTo(TrackPalette.color(2));
        assertThat(IntStream.range(0, 240).map(y -> out.at(20, y))).containsOnly(GREY);
        assertThat(IntStream.range(0, 240).map(y -> out.at(260, y))).containsOnly(GREY);
        assertThat(out.at(140, 170)).as("between the legs").isEqualTo(GREY);
        assertThat(out.timeNs).isEqualTo(frame.captureTimeNs());
    }

    @Test
    void shouldTellStatesByLineStyle() {
        long solid = thighPixels(TrackState.CONFIRMED);
        long dashed = thighPixels(TrackState.COASTING);
        long dotted = thighPixels(TrackState.TENTATIVE);
        assertThat(dashed).isLessThan(solid * 8 / 10);
        assertThat(dotted).isLessThan(dashed).isPositive();
        assertThat(thighPixels(TrackState.LOST)).isZero();
    }

    private static long thighPixels(TrackState state) {
        LastPicture out = annotate(People.frame("gate", 1, People.standing(2, state, BOX)));
        int top = Math.round(BOX.y() + .55f * BOX.height());
        int bottom = Math.round(BOX.y() + .72f * BOX.height());
        return IntStream.range(top, bottom)
                .filter(y -> IntStream.rangeClosed(148, 153).anyMatch(x -> ((out.at(x, y) >> 8) & 255) > 0xA0))
                .count();
    }

    @Test
    void shouldNotKeepTheFrameBefore() {
        LastPicture out = annotate(
                People.frame("gate", 1, People.standing(2, TrackState.CONFIRMED, BOX)), People.frame("gate", 2));
        assertThat(out.pixels).containsOnly(GREY);
    }

    @Test
    void shouldDrawAThousandOfFramesOnOnePicture() {
        PoseFrame frame = People.frame("gate", 1, People.standing(2, TrackState.CONFIRMED, BOX));
        List<Integer> buffers = new ArrayList<>();
        VideoWriter out = new VideoWriter() {
            @Override
            public void write(TimedPicture picture) {
                buffers.add(System.identityHashCode(picture.picture()));
            }

            @Override
            public void close() {}
        };
        try (AnnotatedVideo video = new AnnotatedVideo(out, List.of(Skeleton.COCO_17));
                Picture source = grey()) {
            for (int i = 0; i < 1000; i++) {
                video.write(new TimedPicture(i, source), frame);
            }
        }
        assertThat(buffers).hasSize(1000);
        assertThat(buffers.stream().distinct()).hasSize(1);
    }
}
