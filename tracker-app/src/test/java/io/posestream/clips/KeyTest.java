package io.posestream.clips;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Picture;
import io.posestream.pose.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Anna goes through ten pictures; Ben is in her way in some of them. */
class KeyTest {
    private static final long ANNA = 1;
    private static final long BEN = 2;

    @Test
    void shouldLeaveAWindowsPlaceEmptyWhereThePersonIsNotSeen() {
        Key key = new Key(clip(6, 0, 0), ANNA, 5, 1);

        assertThat(key.place(0)).hasValue(5);
        assertThat(key.place(-2)).hasValue(3);
        assertThat(key.place(1)).isEmpty();
        assertThat(key.alone()).isFalse();
    }

    @Test
    void shouldReachFurtherWithALongerStride() {
        Key key = new Key(clip(10, 0, 0), ANNA, 5, 2);

        assertThat(key.place(-2)).hasValue(1);
        assertThat(key.inside()).isTrue();
        assertThat(new Key(key.clip(), ANNA, 6, 2).inside()).isFalse();
        assertThat(new Key(key.clip(), ANNA, 3, 2).inside()).isFalse();
    }

    @Test
    void shouldBeCrowdedOnlyWhenSomebodyIsInTheWayAllTheTime() {
        assertThat(new Key(clip(10, 3, 8), ANNA, 5, 1).crowded()).isTrue();
        assertThat(new Key(clip(10, 3, 7), ANNA, 5, 1).crowded()).isFalse();
    }

    /** Anna is there in the first pictures, Ben half over her from one picture to before another. */
    private static Clip clip(int withAnna, int benFrom, int benTo) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<Sighting> people = new ArrayList<>();
            if (i < withAnna) {
                people.add(new Sighting(ANNA, new Box(100, 50, 60, 150), Optional.empty(), 1));
            }
            if (i >= benFrom && i < benTo) {
                people.add(new Sighting(BEN, new Box(130, 50, 60, 150), Optional.empty(), 1));
            }
            moments.add(new Moment(i * 40_000_000L, Picture.allocate(4, 4), people));
        }
        return new Clip("street", 25, false, moments);
    }
}
