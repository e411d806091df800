package io.posestream.simulator.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.CameraStep;
import io.posestream.image.Picture;
import io.posestream.image.boofcv.SparseFlowEstimator;
import io.posestream.pose.Box;
import io.posestream.simulator.geometry.Vec3;
import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.Scene;
import io.posestream.simulator.scene.SceneName;
import io.posestream.simulator.scene.Scenes;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the estimator says about drawn pictures must be what the camera did. */
class MovingCameraTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int SECONDS = 2;
    private static final int SEED = 3;

    @ParameterizedTest(name = "{0} at {1} pictures per second: {2} px")
    @CsvSource({"STILL, 10, .01", "PAN, 30, .3", "SHAKE, 10, .5", "ZOOM, 10, .3", "SWEEP, 10, 2", "SWEEP, 30, .7"})
    void shouldFollowTheDrawnCamera(CameraMotion motion, int fps, double mostApart) {
        Scene scene = Scenes.build(SceneName.SPORT, 4, SEED);
        SceneRenderer renderer = new SceneRenderer(scene, motion, SEED, WIDTH, HEIGHT);
        Mount mount = new Mount(scene.viewpoint(), motion, SEED, WIDTH, HEIGHT);
        SparseFlowEstimator estimator = new SparseFlowEstimator();
        List<Box> people = List.of();
        double apart = 0;
        for (int i = 0; i < SECONDS * fps; i++) {
            List<PersonTruth> truth = renderer.render((double) i / fps);
            CameraStep step = estimator.next(picture(renderer.pixels()), people);
            people = truth.stream().map(person -> person.person().box()).toList();
            if (i > 0) {
                apart += apart(step, mount.at((i - 1.0) / fps), mount.at((double) i / fps)) / (SECONDS * fps);
            }
        }
        assertThat(apart).isLessThan(mostApart);
    }

    /**
     * Mean over places between the middle and the edges; a turn also tilts the plane, which a similarity leaves out.
     */
    private static double apart(CameraStep step, Lens before, Lens now) {
        double sum = 0;
        int places = 0;
        for (double x = .1; x < 1; x += .2) {
            for (double y = .1; y < 1; y += .2) {
                Vec3 world = before.position().along(before.ray(x * WIDTH, y * HEIGHT), 20);
                Vec3 seen = now.project(world);
                double toldX = step.motion().x(x * WIDTH, y * HEIGHT);
                double toldY = step.motion().y(x * WIDTH, y * HEIGHT);
                sum += Math.hypot(toldX - seen.x(), toldY - seen.y());
                places++;
            }
        }
        return sum / places;
    }

    private static Picture picture(int[] pixels) {
        Picture picture = Picture.allocate(WIDTH, HEIGHT);
        for (int i = 0; i < pixels.length; i++) {
            picture.rgb()
                    .put(3 * i, (byte) (pixels[i] >> 16))
                    .put(3 * i + 1, (byte) (pixels[i] >> 8))
                    .put(3 * i + 2, (byte) pixels[i]);
        }
        return picture;
    }
}
