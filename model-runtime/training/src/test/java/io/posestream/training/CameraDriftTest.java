package io.posestream.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A camera that moves changes where looks lie, not what they show. */
class CameraDriftTest {
    @TempDir
    private Path folder = Path.of("");

    private List<WindowSample> samples = List.of();

    @BeforeEach
    void walk() {
        samples = List.of(SmallCache.write(folder, List.of(WindowKind.REAL)).sample(0));
    }

    @Test
    void shouldLeaveTheKeyWhereItsTargetsAre() {
        PoseWindow window = samples.get(0).window();

        assertThat(CameraDrift.DEFAULT.apply(window, new SplittableRandom(1)).key())
                .isEqualTo(window.key());
    }

    @Test
    void shouldKeepEachKeypointsPlaceInItsOwnCrop() {
        PoseWindow window = samples.get(0).window();

        Look before = window.at(2).orElseThrow();
        Look after =
                CameraDrift.DEFAULT.apply(window, new SplittableRandom(1)).at(2).orElseThrow();

        assertThat(after.pose().keypoint(5).x())
                .isNotCloseTo(before.pose().keypoint(5).x(), within(.1f));
        assertThat(after.crop().toInputX(after.pose().keypoint(5).x()))
                .isCloseTo(before.crop().toInputX(before.pose().keypoint(5).x()), within(.01f));
        assertThat(after.crop().toInputY(after.pose().keypoint(5).y()))
                .isCloseTo(before.crop().toInputY(before.pose().keypoint(5).y()), within(.01f));
    }

    @Test
    void shouldPanAsFastBeforeTheKeyAsAfterItWithoutJolts() {
        PoseWindow window = samples.get(0).window();

        PoseWindow panned = new CameraDrift(5, 0, 0).apply(window, new SplittableRandom(1));

        double before = panned.at(-2).orElseThrow().crop().centerX()
                - window.at(-2).orElseThrow().crop().centerX();
        double after = panned.at(2).orElseThrow().crop().centerX()
                - window.at(2).orElseThrow().crop().centerX();
        assertThat(after).isCloseTo(-before, within(.01)).isNotCloseTo(0, within(.1));
    }
}
