package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.pose.Appearance;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Anna (1) and ben (2) meet; motion says they went past each other, but they turned back. Carl (3) looks on. */
class MixUpTest {
    private static final Outfit ANNA = Outfit.of(1);
    private static final Outfit BEN = Outfit.of(2);
    private static final Outfit CARL = Outfit.of(3);
    private static final Figure CARLS_PLACE = new Figure(900, 200, 100);

    private final Scene scene = Scene.remembering(60_000);
    private final Random random = new Random(5);

    @Test
    void shouldFollowTheLooksWhereMotionSuggestsAnExchange() {
        meetAndTurnBack(ANNA, BEN);

        assertThat(idOfAnna(8000)).isEqualTo(1);
        assertThat(idOfBen(8000)).isEqualTo(2);
        assertThat(scene.ids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldUndoAnExchangeOnceBothAreSeenAgain() {
        Track anna = standing(200, 1);
        Track ben = standing(500, 2);
        AppearanceScale scale = new AppearanceScale();
        IdentityAudit audit = new IdentityAudit(scale);
        learn(scale, anna, ANNA);
        learn(scale, ben, BEN);

        glimpse(anna, BEN);
        glimpse(ben, ANNA);

        assertThat(audit.resolve(List.of(anna, ben)))
                .extracting(change -> change.kind() + " " + change.trackId())
                .containsExactly("REIDENTIFIED 2", "REIDENTIFIED 1");
        assertThat(anna.id()).isEqualTo(2);
        assertThat(ben.id()).isEqualTo(1);
        assertThat(audit.resolve(List.of(anna, ben))).isEmpty();
    }

    @Test
    void shouldSortOutThreeAtOnce() {
        Track anna = standing(200, 1);
        Track ben = standing(500, 2);
        Track carl = standing(800, 3);
        AppearanceScale scale = new AppearanceScale();
        learn(scale, anna, ANNA);
        learn(scale, ben, BEN);
        learn(scale, carl, CARL);

        glimpse(anna, BEN);
        glimpse(ben, CARL);
        glimpse(carl, ANNA);

        assertThat(new IdentityAudit(scale).resolve(List.of(anna, ben, carl))).isNotEmpty();
        assertThat(List.of(anna.id(), ben.id(), carl.id())).containsExactly(2L, 3L, 1L);
    }

    @Test
    void shouldTakeTheIdOfWhoLostTheTrackToAnother() {
        // ben's track followed anna when she walked in front of him; hers is out of sight since
        Track anna = standing(200, 1);
        Track ben = standing(500, 2);
        AppearanceScale scale = new AppearanceScale();
        learn(scale, anna, ANNA);
        learn(scale, ben, BEN);
        anna.advanceTo(3_000_000_000L);

        glimpse(ben, ANNA);

        assertThat(new IdentityAudit(scale).resolve(List.of(anna, ben))).hasSize(2);
        assertThat(ben.id()).isEqualTo(1);
        assertThat(anna.id()).isEqualTo(2);
    }

    @Test
    void shouldNotLearnLooksWhileItIsInDoubtWhoCameBack() {
        Portrait portrait = new Portrait();
        for (long t = 0; t <= 2000; t += 100) {
            portrait.learn(ANNA.seen(random), t * 1_000_000);
        }
        Appearance before = portrait.known().mean();

        portrait.cameBack();
        portrait.learn(BEN.seen(random), 2_100_000_000L);
        portrait.glimpse(BEN.seen(random), 2_100_000_000L);
        assertThat(portrait.known().mean()).isEqualTo(before);
        assertThat(portrait.recent().seenMs()).isPositive();

        portrait.trust();
        portrait.learn(ANNA.seen(random), 2_200_000_000L);
        assertThat(portrait.known().mean()).isNotEqualTo(before);
    }

    @Test
    void shouldLeaveThoseAloneWhoLookAlike() {
        meetAndTurnBack(ANNA, ANNA.alike(9));

        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2", "STARTED 3");
    }

    @Test
    void shouldLeaveThoseAloneWhoWentPast() {
        for (long t = 0; t <= 8000; t += 100) {
            List<Observation> seen = new ArrayList<>();
            Figure anna = new Figure(100 + 0.08 * t, 200, 100);
            Figure ben = new Figure(740 - 0.08 * t, 200, 100);
            show(t, anna, ANNA, ben, BEN, seen);
        }

        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2", "STARTED 3");
        assertThat((double) scene.person(1).box().centerX()).isCloseTo(740, within(5.0));
    }

    private static Track standing(double x, long id) {
        Track track = new Track(TrackingConfig.DEFAULT, Skeleton.COCO_17, 0, new Figure(x, 200, 100).seen());
        track.confirm(id);
        return track;
    }

    /** Two seconds of clear sight. */
    private void learn(AppearanceScale scale, Track track, Outfit outfit) {
        for (long t = 0; t <= 2000; t += 100) {
            Appearance seen = outfit.seen(random);
            scale.learn(seen);
            track.portrait().learn(seen, t * 1_000_000);
        }
    }

    /** Half a second later on. */
    private void glimpse(Track track, Outfit outfit) {
        for (long t = 3000; t <= 3500; t += 100) {
            track.portrait().glimpse(outfit.seen(random), t * 1_000_000);
        }
    }

    private void meetAndTurnBack(Outfit annas, Outfit bens) {
        for (long t = 0; t <= 8000; t += 100) {
            show(t, annaAt(t), annas, benAt(t), bens, new ArrayList<>());
        }
    }

    /** While one covers the other only the front one is seen. */
    private void show(long timeMs, Figure anna, Outfit annas, Figure ben, Outfit bens, List<Observation> seen) {
        seen.add(annas.on(anna, random));
        if (Math.abs(anna.x() - ben.x()) > 25) {
            seen.add(bens.on(ben, random));
        }
        seen.add(CARL.on(CARLS_PLACE, random));
        scene.at(timeMs, seen);
    }

    private static Figure annaAt(long timeMs) {
        return new Figure(420 - Math.max(0.08 * Math.abs(4000 - timeMs), 5), 200, 100);
    }

    private static Figure benAt(long timeMs) {
        return new Figure(420 + Math.max(0.08 * Math.abs(4000 - timeMs), 5), 200, 100);
    }

    private long idOfAnna(long timeMs) {
        return scene.idAt(annaAt(timeMs));
    }

    private long idOfBen(long timeMs) {
        return scene.idAt(benAt(timeMs));
    }
}
