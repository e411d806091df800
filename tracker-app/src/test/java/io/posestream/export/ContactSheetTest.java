package io.posestream.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackPalette;
import io.posestream.frame.TrackState;
import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.Skeleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {
    @TempDir
    Path folder;

    @Test
    void shouldPlaceThreeMomentsInTwoColumnsWithLabels() throws IOException {
        ContactSheet sheet = new ContactSheet(2, 320, List.of(Skeleton.COCO_17));
        TrackState[] states = {TrackState.TENTATIVE, TrackState.CONFIRMED, TrackState.COASTING};
        for (int i = 0; i < 3; i++) {
            PoseFrame frame = People.frame("gate", i, People.standing(12 + i, states[i], new Box(100, 40, 80, 180)));
            try (Picture picture = Picture.allocate(640, 480)) {
                sheet.add(picture, doubled(frame), "t = %d.5 s: %s".formatted(i, states[i]));
            }
        }
        Path file = Path.of("target", "contact-sheet.png");
        sheet.write(file);

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(10 + 2 * 330);
        assertThat(image.getHeight()).isEqualTo(10 + 2 * (240 + 12 + 20));
        int thighX = Math.round(100 + .63f * 80);
        int thighY = Math.round(40 + .635f * 180);
        assertThat(image.getRGB(10 + 330 + thighX, 10 + thighY) & 0xFFFFFF).isEqualTo(TrackPalette.color(13));
        assertThat(colours(image, 10, 10 + 240 + 9, 200, 14)).as("label").isGreaterThan(1);
        assertThat(colours(image, 345, 290, 300, 200)).as("empty fourth cell").isEqualTo(1);
    }

    private static PoseFrame doubled(PoseFrame frame) {
        return People.frame(
                frame.id().streamId(),
                frame.id().frameSeq(),
                People.standing(
                        frame.people().get(0).trackId(), frame.people().get(0).state(), new Box(200, 80, 160, 360)));
    }

    private static int colours(BufferedImage image, int x, int y, int width, int height) {
        return (int) Arrays.stream(image.getRGB(x, y, width, height, null, 0, width))
                .distinct()
                .count();
    }

    @Test
    void shouldRefuseToWriteAnEmptySheet() {
        ContactSheet sheet = new ContactSheet(2, 320, List.of(Skeleton.COCO_17));
        assertThatThrownBy(() -> sheet.write(folder.resolve("empty.png")))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("no moment was added");
    }
}
