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
    private static final int KEY_FRAME_INTERVAL = 30;
    private static final List<EncodedPicture> UNITS = Coded.h264(320, 240, 0, 40, KEY_FRAME_INTERVAL);

    @Test
    void shouldShowSuspectPicturesUntilTheNextKeyFrame() {
        byte[] sets = AnnexB.parameterSets(Codec.H264, UNITS.get(0).payload());
        assertThat(sets.length).isBetween(10, 200);
        try (StreamDecoder decoder = new FfmpegStreamDecoders(new PicturePool(2), DecodeLimits.DEFAULT).open()) {
            decoder.beginInTheMiddle(Codec.H264, sets);

            for (int i = 10; i < UNITS.size(); i++) {
                List<Decoded> outcomes = decoder.decode(Codec.H264, UNITS.get(i).payload(), i);
                assertThat(outcomes).as("unit %d", i).singleElement().isInstanceOf(Decoded.Shown.class);
                Decoded.Shown shown = (Decoded.Shown) outcomes.get(0);
                shown.picture().close();
                assertThat(shown.token()).isEqualTo(i);
                assertThat(shown.suspect()).as("unit %d", i).isEqualTo(i < KEY_FRAME_INTERVAL);
            }
        }
    }
}
