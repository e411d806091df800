package io.posestream.image.ffmpeg;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Codec;
import io.posestream.image.EncodedPicture;
import io.posestream.image.EncodedSource;
import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import io.posestream.image.PictureSource;
import io.posestream.image.TimedPicture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
    private final PicturePool pool = new PicturePool(4);

    @TempDir
    Path folder;

    @Test
    void shouldMoveTheTopLeftCornerToWhereThePlayerShowsIt() {
        assertThat(whiteCornerAfter(Rotation.NONE)).isEqualTo("3 x 2: 0 0");
        assertThat(whiteCornerAfter(Rotation.CLOCKWISE)).isEqualTo("2 x 3: 1 0");
        assertThat(whiteCornerAfter(Rotation.HALF)).isEqualTo("3 x 2: 2 1");
        assertThat(whiteCornerAfter(Rotation.COUNTERCLOCKWISE)).isEqualTo("2 x 3: 0 2");
    }

    private String whiteCornerAfter(Rotation rotation) {
        Picture picture = Picture.allocate(3, 2);
        picture.rgb().put(0, (byte) 255);
        Picture turned = rotation.apply(picture, pool);
        for (int i = 0; i < 6; i++) {
            if (turned.rgb().get(3 * i) != 0) {
                return turned.width() + " x " + turned.height() + ": " + i % turned.width() + " " + i / turned.width();
            }
        }
        throw new AssertionError("the corner is gone");
    }

    @Test
    void shouldStandAPhonesFilmUprightInBothKindsOfSource() throws IOException {
        Path phone = filmThatAsksForAQuarterTurnClockwise();
        MediaSources sources = new MediaSources(pool, SourceSettings.DEFAULT);
        try (PictureSource source = sources.openPictures(phone.toString())) {
            TimedPicture first = requireNonNull(source.next());
            assertThat(first.picture().width()).isEqualTo(240);
            assertThat(first.picture().height()).isEqualTo(320);
            // The card's first bar is light grey and now lies at the top.
            assertThat(DrawnPattern.channel(first.picture(), 200, 10, 2)).isBetween(195, 205);
        }
        try (EncodedSource source = sources.openEncoded(phone.toString())) {
            EncodedPicture first = requireNonNull(source.next());
            assertThat(first.codec()).isEqualTo(Codec.JPEG);
            assertThat(first.width()).isEqualTo(240);
        }
    }

    /** The track header's matrix (ISO/IEC 14496-12, 8.3.2) of an upright film is replaced. */
    private Path filmThatAsksForAQuarterTurnClockwise() throws IOException {
        byte[] film = Files.readAllBytes(Coded.path("card-h264-bframes.mp4"));
        ByteBuffer bytes = ByteBuffer.wrap(film);
        int tkhd = 0;
        while (bytes.getInt(tkhd) != 0x746B6864) {
            tkhd++;
        }
        int[] quarterTurn = {0, 0x10000, 0, -0x10000, 0, 0, 240 << 16, 0, 0x40000000};
        for (int i = 0; i < quarterTurn.length; i++) {
            bytes.putInt(tkhd + 44 + 4 * i, quarterTurn[i]);
        }
        return Files.write(folder.resolve("phone.mp4"), film);
    }
}
