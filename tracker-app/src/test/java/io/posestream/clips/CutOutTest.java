package io.posestream.clips;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Picture;
import io.posestream.image.TimedPicture;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** People are cut out along their limbs and pasted in front of others. */
class CutOutTest {
    private static final Path NOWHERE = Path.of("no-such-folder");

    @Test
    void shouldPasteSomebodyWhoCoversWhatLiesBehindHimAndNothingElse() {
        CutOuts cutOuts = new CutOuts();
        try (ClipSource scenes = new SimulatedClips(Part.TRAIN, false, 1, 0, CutOuts.FRAMES, NOWHERE, uncompressed())) {
            while (cutOuts.size() == 0) {
                try (Clip clip = scenes.next()) {
                    cutOuts.collect(Objects.requireNonNull(clip));
                }
            }
        }
        List<CutOut> frames = cutOuts.any(new SplittableRandom(1));
        PastedPerson pasted = new PastedPerson(frames, 200, 100, 120, 10);

        assertThat(frames).hasSize(5);
        assertThat(pasted.covers(100, 100, 0)).as("the chest").isTrue();
        assertThat(pasted.covers(190, 30, 0)).as("beside the head").isFalse();
        assertThat(pasted.covers(-5000, 100, 0)).isFalse();
    }

    private static Compression.Streams uncompressed() {
        return (fps, bitsPerSecond) -> new Compression() {
            @Override
            public Picture pass(TimedPicture timed) {
                return Raster.of(timed.picture()).picture();
            }

            @Override
            public void close() {}
        };
    }
}
