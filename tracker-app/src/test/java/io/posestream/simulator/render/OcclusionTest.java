package io.posestream.simulator.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Visibility;
import io.posestream.simulator.body.Body;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.motion.CurvedPath;
import io.posestream.simulator.motion.StanceMotion;
import io.posestream.simulator.motion.Stroll;
import io.posestream.simulator.scene.Actor;
import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.Post;
import io.posestream.simulator.scene.Scene;
import io.posestream.simulator.scene.Setting;
import io.posestream.simulator.scene.Sun;
import io.posestream.simulator.scene.Viewpoint;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * One person walks from left to right at 1 m/s, 8 m away, and passes behind a pillar that is 5 m away and 0.8 m wide:
 * at the person's depth it hides everything within 0.64 m of the middle.
 */
class OcclusionTest {
    private static final int LEFT_SHOULDER = 5;
    private static final int RIGHT_SHOULDER = 6;
    private static final double HIDDEN_HALF_M = .64;

    private final SceneRenderer renderer = renderer();

    @Test
    void shouldBeVisibleBeforeThePillarHiddenBehindItAndVisibleAfterIt() {
        // from left to right, so the camera sees the person's right side
        assertThat(shoulderAt(-1.2)).isEqualTo(Visibility.VISIBLE);
        assertThat(shoulderAt(-.2)).isEqualTo(Visibility.OCCLUDED);
        assertThat(shoulderAt(.2)).isEqualTo(Visibility.OCCLUDED);
        assertThat(shoulderAt(1.2)).isEqualTo(Visibility.VISIBLE);
    }

    @Test
    void shouldChangeWhereThePillarsEdgeIs() {
        double hiddenFrom = Double.NaN;
        for (double x = -1.2; x < 0 && Double.isNaN(hiddenFrom); x += .02) {
            hiddenFrom = shoulderAt(x) == Visibility.OCCLUDED ? x : Double.NaN;
        }
        // the arm and the turn of the trunk move the shoulder a little against the path
        assertThat(hiddenFrom).isBetween(-HIDDEN_HALF_M - .12, -HIDDEN_HALF_M + .12);
    }

    @Test
    void shouldLoseAndRegainTheVisibleFraction() {
        assertThat(truthAt(-1.5).visibleFraction()).isGreaterThan(.97f);
        assertThat(truthAt(-HIDDEN_HALF_M).visibleFraction()).isBetween(.15f, .85f);
        assertThat(truthAt(0).visibleFraction()).isLessThan(.12f);
        assertThat(truthAt(1.5).visibleFraction()).isGreaterThan(.97f);
    }

    @Test
    void shouldCallTheFarShoulderOccludedInASideView() {
        assertThat(visibility(truthAt(-1.2), LEFT_SHOULDER)).isEqualTo(Visibility.OCCLUDED);
    }

    @Test
    void shouldKeepTheBoxWholeBehindThePillar() {
        float seen = truthAt(-1.5).person().box().height();
        assertThat(truthAt(0).person().box().height()).isBetween(seen * .93f, seen * 1.07f);
    }

    private Visibility shoulderAt(double x) {
        return visibility(truthAt(x), RIGHT_SHOULDER);
    }

    private static Visibility visibility(PersonTruth truth, int keypoint) {
        return truth.person().pose().keypoint(keypoint).visibility();
    }

    private PersonTruth truthAt(double x) {
        List<PersonTruth> truth = renderer.render(x + 3);
        assertThat(truth).hasSize(1);
        return truth.get(0);
    }

    private static SceneRenderer renderer() {
        Body body = Body.random(new SplittableRandom(3), 0);
        CurvedPath path = CurvedPath.line(new Vec3(-3, 0, -8), new Vec3(3, 0, -8));
        Actor walker = new Actor(1, body, new StanceMotion(body.build(), new Stroll(body.build(), path, 1, 0)));
        Post pillar = new Post(new Vec3(0, 0, -5), 4, .4, (p, n) -> 0x808080);
        Sun sun = new Sun(Vec3.UP, .6, .5, .3, Double.MAX_VALUE);
        Setting setting = new Setting((p, n) -> 0x777777, List.of(pillar), d -> 0xAACCEE, sun);
        Scene scene = new Scene(setting, new Viewpoint(new Vec3(0, 1.4, 0), 0, Math.toRadians(58)), List.of(walker));
        return new SceneRenderer(scene, CameraMotion.STILL, 1, 640, 360);
    }
}
