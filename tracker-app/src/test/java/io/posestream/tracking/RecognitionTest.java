package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who comes back gets the old id, if it is certain. Anna (1) leaves at 3 s; ben (2) and carl (3) stay. */
class RecognitionTest {
    private static final Outfit ANNA = Outfit.of(1);
    private static final Outfit BEN = Outfit.of(2);
    private static final Outfit CARL = Outfit.of(3);
    private static final Figure BENS_PLACE = new Figure(700, 200, 100);
    private static final Figure CARLS_PLACE = new Figure(900, 200, 100);

    private final Random random = new Random(7);
    private long shownMs;

    @Test
    void shouldGiveTheOldIdToWhoComesBack() {
        Scene scene = untilAnnaIsLost(60_000);

        long id = enter(scene, 15_000, new Figure(1200, 210, 110), ANNA);

        assertThat(id).isEqualTo(1);
        assertThat(scene.told().subList(3, scene.told().size()))
                .containsExactly("LOST 1", "STARTED 4", "ENDED 4", "REIDENTIFIED 1");
    }

    @Test
    void shouldSayWhyItIsTheSamePerson() {
        Scene scene = untilAnnaIsLost(60_000);
        List<String> reasons = new ArrayList<>();

        for (long t = 15_000; t <= 16_500; t += 100) {
            show(scene, t, ANNA.on(new Figure(1200, 210, 110), random));
            scene.changes().stream()
                    .filter(change -> change.kind() == TrackChange.Kind.REIDENTIFIED)
                    .forEach(change -> reasons.add(change.reason()));
        }

        assertThat(reasons).singleElement().asString().matches("looks alike \\(0\\.\\d\\d\\) after 12\\.\\d s away");
    }

    @Test
    void shouldRecogniseFromBehindWhomNobodyElseResembles() {
        Scene scene = untilAnnaIsLost(60_000);
        List<String> reasons = new ArrayList<>();

        for (long t = 15_000; t <= 17_000; t += 100) {
            show(scene, t, ANNA.fromBehind(9).on(new Figure(1200, 210, 110), random));
            scene.changes().stream()
                    .filter(change -> change.kind() == TrackChange.Kind.REIDENTIFIED)
                    .forEach(change -> reasons.add(change.reason()));
        }

        assertThat(reasons).singleElement().asString().startsWith("looks alike (0.6");
    }

    @Test
    void shouldNotRecogniseFromBehindWhileSomebodyElseMayBeMeant() {
        Scene scene = untilAnnaIsLost(60_000);
        Outfit behind = ANNA.fromBehind(9);
        // somebody who resembles that back half as much is there already
        enter(scene, 8_000, new Figure(1500, 210, 100), behind.fromBehind(10).fromBehind(11));
        List<String> before = scene.told();

        for (long t = 9_600; t <= 11_500; t += 100) {
            show(
                    scene,
                    t,
                    behind.fromBehind(10).fromBehind(11).on(new Figure(1500, 210, 100), random),
                    behind.on(new Figure(1200, 210, 100), random));
        }

        assertThat(scene.told().subList(before.size(), scene.told().size())).containsExactly("STARTED 5");
    }

    @Test
    void shouldGiveANewIdToSomebodyElse() {
        Scene scene = untilAnnaIsLost(60_000);

        assertThat(enter(scene, 15_000, new Figure(1200, 210, 110), Outfit.of(4)))
                .isEqualTo(4);
    }

    @Test
    void shouldNotChooseBetweenTwoWhoLookAlike() {
        Scene scene = untilAnnaIsLost(60_000);
        Outfit twin = ANNA.alike(5);
        enter(scene, 8_000, new Figure(1200, 210, 100), twin);
        List<String> before = scene.told();

        // the twin still stands there when somebody comes who may be either
        for (long t = 9_600; t <= 11_500; t += 100) {
            show(
                    scene,
                    t,
                    twin.on(new Figure(1200, 210, 100), random),
                    ANNA.alike(6).on(new Figure(1500, 210, 100), random));
        }

        assertThat(scene.told().subList(before.size(), scene.told().size())).containsExactly("STARTED 5");
    }

    @Test
    void shouldForgetWhoStaysAwayTooLong() {
        Scene scene = untilAnnaIsLost(10_000);

        assertThat(enter(scene, 15_000, new Figure(1200, 210, 110), ANNA)).isEqualTo(4);
    }

    @Test
    void shouldRememberNobodyWhenTurnedOff() {
        Scene scene = untilAnnaIsLost(0);

        assertThat(enter(scene, 6_000, new Figure(1200, 210, 110), ANNA)).isEqualTo(4);
    }

    @Test
    void shouldNotRecogniseWhoCannotHaveComeThere() {
        Scene scene = untilAnnaIsLost(60_000);

        // 9000 px in 4 s is 36 body sizes a second
        assertThat(enter(scene, 7_000, new Figure(9300, 210, 100), ANNA)).isEqualTo(4);
    }

    @Test
    void shouldNotRecogniseAChildInTheAdultsClothes() {
        Scene scene = untilAnnaIsLost(60_000);

        assertThat(enter(scene, 9_000, new Figure(1500, 260, 30), ANNA)).isEqualTo(4);
    }

    @Test
    void shouldFindWhoBrokeOutOfACoastingTrack() {
        Scene scene = Scene.remembering(60_000);
        for (long t = 0; t <= 3000; t += 100) {
            show(scene, t, ANNA.on(new Figure(300, 200, 100), random));
        }
        // anna jumps behind a car and comes out far from where her track waits for her
        long id = enter(scene, 3_600, new Figure(520, 200, 100), ANNA);

        assertThat(id).isEqualTo(1);
        assertThat(scene.ids()).containsExactly(1L, 2L, 3L);
        assertThat(scene.told()).doesNotContain("LOST 1");
    }

    @Test
    void shouldSpendNoIdOnWhoIsWaitedFor() {
        Scene scene = Scene.remembering(60_000);
        for (long t = 0; t <= 3000; t += 100) {
            show(scene, t, ANNA.on(new Figure(300, 200, 100), random));
        }

        enter(scene, 3_600, new Figure(520, 200, 100), ANNA);

        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2", "STARTED 3", "REIDENTIFIED 1");
    }

    @Test
    void shouldNotTakeSomebodyElseForWhoIsWaitedFor() {
        Scene scene = Scene.remembering(60_000);
        for (long t = 0; t <= 3000; t += 100) {
            show(scene, t, ANNA.on(new Figure(300, 200, 100), random));
        }

        assertThat(enter(scene, 3_600, new Figure(520, 200, 100), Outfit.of(4))).isEqualTo(4);
    }

    @Test
    void shouldPartFromWhoCameWhereAnnaWasWaitedFor() {
        Scene scene = Scene.remembering(60_000);
        Figure place = new Figure(300, 200, 100);
        for (long t = 0; t <= 3000; t += 100) {
            show(scene, t, ANNA.on(place, random));
        }
        for (long t = 3100; t <= 4000; t += 100) {
            show(scene, t);
        }
        // the newcomer is turned away from the camera at first: looks come only after the track has taken them in
        for (long t = 4100; t <= 4300; t += 100) {
            show(scene, t, place.seen());
        }

        assertThat(scene.idAt(place)).isEqualTo(1);
        assertThat(enter(scene, 4400, place, Outfit.of(4))).isEqualTo(4);
        assertThat(scene.told()).endsWith("LOST 1", "STARTED 4");
        assertThat(enter(scene, 12_000, new Figure(1200, 210, 110), ANNA)).isEqualTo(1);
    }

    @Test
    void shouldNotTakeTheColoursOfASignForSomebodyElse() {
        Scene scene = Scene.remembering(60_000);
        Figure place = new Figure(300, 200, 100);
        for (long t = 0; t <= 3000; t += 100) {
            show(scene, t, ANNA.on(place, random));
        }
        for (long t = 3100; t <= 4000; t += 100) {
            show(scene, t);
        }
        // she comes out half behind a sign: keypoints are unsure and what is read there is the sign's
        for (long t = 4100; t <= 6000; t += 100) {
            Observation bare = place.seen();
            float[] unsure = {.4f, .4f, .4f, .4f, .4f};
            Appearance signs = new Appearance(Outfit.of(8).values(), unsure);
            show(scene, t, new Observation(bare.pose(), bare.box(), bare.score(), true, signs));
        }

        assertThat(scene.idAt(place)).isEqualTo(1);
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2", "STARTED 3");
    }

    private Scene untilAnnaIsLost(long reIdMs) {
        Scene scene = Scene.remembering(reIdMs);
        for (long t = 0; t <= 3000; t += 100) {
            show(scene, t, ANNA.on(new Figure(300, 200, 100), random));
        }
        for (long t = 3100; t <= 5000; t += 100) {
            show(scene, t);
        }
        assertThat(scene.told()).containsExactly("STARTED 1", "STARTED 2", "STARTED 3", "LOST 1");
        return scene;
    }

    /** @return the id 1.5 s after entering */
    private long enter(Scene scene, long fromMs, Figure figure, Outfit outfit) {
        for (long t = fromMs; t <= fromMs + 1500; t += 100) {
            show(scene, t, outfit.on(figure, random));
        }
        return scene.idAt(figure);
    }

    /** Ben and carl are seen every 100 ms up to then, all the time. */
    private void show(Scene scene, long timeMs, Observation... others) {
        for (; shownMs < timeMs; shownMs += 100) {
            scene.at(shownMs, BEN.on(BENS_PLACE, random), CARL.on(CARLS_PLACE, random));
        }
        shownMs = timeMs + 100;
        List<Observation> seen = new ArrayList<>(List.of(others));
        seen.add(BEN.on(BENS_PLACE, random));
        seen.add(CARL.on(CARLS_PLACE, random));
        scene.at(timeMs, seen);
    }
}
