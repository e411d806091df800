package io.posestream.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.frame.FrameId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureMatcherTest {
    private final PictureMatcher matcher = new PictureMatcher();

    private static FrameId id(long epoch, long seq) {
        return new FrameId("gate", epoch, seq);
    }

    private static ReadyPicture picture(long epoch, long seq) {
        return picture(epoch, seq, 100);
    }

    private static ReadyPicture picture(long epoch, long seq, int bytes) {
        return new ReadyPicture(id(epoch, seq), "image/jpeg", new byte[bytes]);
    }

    private static Long seqOf(Optional<ReadyPicture> picture) {
        return picture.map(ready -> ready.id().frameSeq()).orElse(-1L);
    }

    @Test
    void shouldShowAPictureWhenItsPosesComeLater() {
        assertThat(matcher.picture(picture(1, 7), 0)).isEmpty();
        assertThat(matcher.newest()).isEmpty();
        assertThat(matcher.posed(id(1, 6))).isEmpty();
        assertThat(seqOf(matcher.posed(id(1, 7)))).isEqualTo(7);
        assertThat(seqOf(matcher.newest())).isEqualTo(7);
    }

    @Test
    void shouldShowAPictureAtOnceWhenItsPosesCameBefore() {
        assertThat(matcher.posed(id(1, 7))).isEmpty();
        assertThat(seqOf(matcher.picture(picture(1, 7), 0))).isEqualTo(7);
    }

    @Test
    void shouldNeverGoBackInTimeButFollowANewStartOfTheStream() {
        matcher.picture(picture(1, 7), 0);
        matcher.posed(id(1, 7));
        matcher.posed(id(1, 5));
        assertThat(matcher.picture(picture(1, 5), 0)).isEmpty();
        matcher.picture(picture(2, 0), 0);
        assertThat(seqOf(matcher.posed(id(2, 0)))).isZero();
    }

    @Test
    void shouldShowAPictureWithoutPosesAfterTwoSeconds() {
        matcher.picture(picture(1, 1), 10_000);
        matcher.picture(picture(1, 2), 10_900);
        matcher.picture(picture(1, 3), 11_500);
        assertThat(matcher.overdue(12_000)).isEmpty();
        assertThat(seqOf(matcher.overdue(13_000))).isEqualTo(2);
        assertThat(seqOf(matcher.posed(id(1, 3)))).isEqualTo(3);
    }

    @Test
    void shouldHoldNoMoreThanItsShareOfMemory() {
        for (int seq = 0; seq < 10; seq++) {
            matcher.picture(picture(1, seq, 8 << 20), 0);
        }
        assertThat(matcher.posed(id(1, 5))).as("pushed out by later ones").isEmpty();
        assertThat(seqOf(matcher.posed(id(1, 6)))).isEqualTo(6);
    }
}
