package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.AnnexB;
import io.posestream.image.Codec;
import io.posestream.image.DecodeLimits;
import io.posestream.image.Decoded;
import io.posestream.image.EncodedPicture;
import io.posestream.image.PicturePool;
import io.posestream.image.StreamDecoder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The key frame is out of reach: decoding begins at a picture that refers to others. */
class MiddleStartTest {
    @Test
    void shouldShowSuspectPicturesOfH264UntilTheNextKeyFrame() {
        showsSuspectPicturesUntilTheNextKeyFrame(Coded.h264(320, 240, 0, 40, 30), 10, 30);
    }

    @Test
    void shouldShowSuspectPicturesOfH265UntilTheNextKeyFrame() {
        showsSuspectPicturesUntilTheNextKeyFrame(Coded.fixture("card-h265.h265"), 3, 8);
    }

    private static void showsSuspectPicturesUntilTheNextKeyFrame(List<EncodedPicture> units, int from, int key) {
        Codec codec = units.get(0).codec();
        byte[] sets = AnnexB.parameterSets(codec, units.get(0).payload());
        assertThat(sets.length).isBetween(10, 4_000);
        try (StreamDecoder decoder = new FfmpegStreamDecoders(new PicturePool(2), DecodeLimits.DEFAULT).open()) {
            decoder.beginInTheMiddle(codec, sets);

            for (int i = from; i < units.size(); i++) {
                List<Decoded> outcomes = decoder.decode(codec, units.get(i).payload(), i);
                assertThat(outcomes).as("unit %d", i).singleElement().isInstanceOf(Decoded.Shown.class);
                Decoded.Shown shown = (Decoded.Shown) outcomes.get(0);
                shown.picture().close();
                assertThat(shown.token()).isEqualTo(i);
                assertThat(shown.suspect()).as("unit %d", i).isEqualTo(i < key);
            }
        }
    }
}
