package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Skeleton;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two tracks have become one person: whose person it is stays, the other is away. */
class GuestTest {
    private static final Outfit ANNA = Outfit.of(1);
    private static final Outfit BEN = Outfit.of(2);

    private final Random random = new Random(3);
    private final Looks looks = new Looks(60_000);
    private final Track anna = standing(200, 1);
    private final Track ben = standing(500, 2);
    private final List<Track> both = List.of(anna, ben);

    @Test
    void shouldSendAwayTheElderWhenItIsTheYoungersPerson() {
        show(0, ANNA, BEN);
        show(2000, BEN, BEN);

        assertThat(looks.guest(anna, ben)).isSameAs(anna);
    }

    @Test
    void shouldSendAwayTheYoungerWhenItIsTheEldersPerson() {
        show(0, ANNA, BEN);
        show(2000, ANNA, ANNA);

        assertThat(looks.guest(anna, ben)).isSameAs(ben);
    }

    @Test
    void shouldSendAwayTheYoungerWhereNobodysLooksAreKnown() {
        assertThat(looks.guest(anna, ben)).isSameAs(ben);
    }

    /** Two tracks are seen for two seconds, as if wearing these outfits. */
    private void show(long fromMs, Outfit onAnna, Outfit onBen) {
        for (long t = fromMs + 100; t <= fromMs + 2000; t += 100) {
            long timeNs = t * 1_000_000;
            both.forEach(track -> track.advanceTo(timeNs));
            anna.see(onAnna.on(new Figure(200, 200, 100), random));
            ben.see(onBen.on(new Figure(500, 200, 100), random));
            looks.observe(both, timeNs);
        }
    }

    private static Track standing(double x, long id) {
        Track track = new Track(TrackingConfig.DEFAULT, Skeleton.COCO_17, 0, new Figure(x, 200, 100).seen());
        track.confirm(id);
        return track;
    }
}
