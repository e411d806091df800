package io.posestream.evaluation.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.posestream.dataset.DatasetException;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person 4 m away, seen by two cameras of which everything is known. */
class ViewsEvaluationTest {
    private static final int SHOULDER = 5;
    private static final SimpleMatrix MIDDLE = new SimpleMatrix(3, 1, true, .2, 0, 1.3);

    @TempDir
    private Path folder = Path.of("");

    private List<CameraView> cameras = List.of();

    @BeforeEach
    void calibrate() throws IOException {
        cameras = QualisysCalibration.read(CalibrationText.write(folder));
    }

    @Test
    void shouldSeeWhatIsAboveAndToTheRightAboveAndToTheRight() {
        double[] pixel = cameras.get(0).picture(MIDDLE);

        // 1.2 m to the right and 0.3 m up at 4 m, 800 px per 1, about (300, 400); the lens moves it by some pixels.
        assertThat(pixel[0]).isCloseTo(300 + 240, within(3.0));
        assertThat(pixel[1]).isCloseTo(400 - 60, within(3.0));
    }

    @Test
    void shouldFindThePointOfTheWorldThatWasPhotographed() {
        List<SimpleMatrix> rays = cameras.stream()
                .map(camera -> camera.ray(camera.picture(MIDDLE)))
                .toList();

        assertThat(Triangulation.point(cameras, rays).minus(MIDDLE).normF()).isLessThan(1e-6);
    }

    @Test
    void shouldFindNoErrorAndNoJitterInPerfectViewsOfASteadyWalk() {
        SortedMap<Long, List<ViewedPose>> walk = new TreeMap<>();
        for (long frame = 0; frame < 5; frame++) {
            walk.put(frame, views(MIDDLE.plus(new SimpleMatrix(3, 1, true, .05 * frame, 0, 0)), 0, 0));
        }

        ViewsFigures figures = ViewsEvaluation.of(cameras, walk);

        assertThat(figures.moments()).isEqualTo(5);
        assertThat(figures.points()).isEqualTo(5);
        assertThat(figures.meanPx()).isCloseTo(0, within(.01));
        assertThat(figures.jitterMm()).isCloseTo(0, within(.01));
    }

    @Test
    void shouldSplitWhatOneViewIsWrongUpAndDownBetweenBoth() {
        SortedMap<Long, List<ViewedPose>> moments = new TreeMap<>();
        moments.put(0L, views(MIDDLE, 0, 8));

        ViewsFigures figures = ViewsEvaluation.of(cameras, moments);

        // Up and down the rays cannot meet: the point lies in the middle.
        assertThat(figures.meanPx()).isCloseTo(4, within(.2));
    }

    @Test
    void shouldMeasureAShakingViewAsJitter() {
        SortedMap<Long, List<ViewedPose>> moments = new TreeMap<>();
        for (long frame = 0; frame < 9; frame++) {
            moments.put(frame, views(MIDDLE, frame % 2 == 0 ? 1 : -1, 0));
        }

        // One of two views bends by 4 px at every step.
        assertThat(ViewsEvaluation.of(cameras, moments).jitterPx()).isCloseTo(2, within(.01));
    }

    @Test
    void shouldUndoScalingAndBars() {
        // 300 pixels wide is half; 400 high is content, 20 are bars.
        double[] pixel = cameras.get(0).calibrated(150, 210, 300, 420);

        assertThat(pixel).containsExactly(new double[] {300, 400}, within(1e-9));
    }

    @Test
    void shouldSayWhatACalibrationLacks() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.txt"),
                Files.readString(CalibrationText.write(folder)).replace("r23=\"1\"", ""));

        assertThatThrownBy(() -> QualisysCalibration.read(broken))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("r23")
                .hasMessageContaining("should be a number");
    }

    @Test
    void shouldSayThatATextIsNoCalibration() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "cameras: 2");

        assertThatThrownBy(() -> QualisysCalibration.read(text))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no XML");
    }

    /** Both views of a shoulder, the first one off by so many pixels. */
    private List<ViewedPose> views(SimpleMatrix shoulder, double wrongX, double wrongY) {
        List<ViewedPose> views = new ArrayList<>();
        for (CameraView camera : cameras) {
            double[] pixel = camera.picture(shoulder);
            boolean wrong = views.isEmpty();
            List<Keypoint> points = new ArrayList<>();
            for (int i = 0; i <= SHOULDER; i++) {
                points.add(
                        i == SHOULDER
                                ? Keypoint.seen(
                                        (float) (pixel[0] + (wrong ? wrongX : 0)),
                                        (float) (pixel[1] + (wrong ? wrongY : 0)),
                                        1)
                                : Keypoint.absent());
            }
            views.add(new ViewedPose(new Pose(points), camera.width(), camera.height()));
        }
        return views;
    }
}
