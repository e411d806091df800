package io.posestream.evaluation.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Point3;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProcrustesTest {
    /** No plane of symmetry: it differs from its mirror image. */
    private static final List<Point3> BODY = List.of(
            new Point3(0, 0, 0),
            new Point3(100, 0, 20),
            new Point3(-90, 10, 0),
            new Point3(0, 400, 30),
            new Point3(250, 350, -80));

    @Property(tries = 200)
    void shouldUndoAnyRotationScaleAndShift(
            @ForAll @DoubleRange(min = -3.2, max = 3.2) double aroundX,
            @ForAll @DoubleRange(min = -3.2, max = 3.2) double aroundZ,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale,
            @ForAll @DoubleRange(min = -5000, max = 5000) double shift) {
        List<Point3> moved = BODY.stream()
                .map(point ->
                        Turns.around(point, aroundX, aroundZ).times(scale).plus(new Point3(shift, -shift, 2 * shift)))
                .toList();

        assertThat(worst(Procrustes.align(moved, BODY), BODY)).isLessThan(1e-7);
    }

    @Test
    void shouldNotTakeAMirrorImageForARotation() {
        List<Point3> mirrored = BODY.stream()
                .map(point -> new Point3(-point.x(), point.y(), point.z()))
                .toList();

        assertThat(worst(Procrustes.align(mirrored, BODY), BODY)).isGreaterThan(20);
    }

    @Property(tries = 100)
    void shouldNotDependOnWhereTheFoundPoseStands(@ForAll @DoubleRange(min = -3.2, max = 3.2) double angle) {
        List<Point3> noisy = List.of(
                new Point3(5, 0, 0),
                new Point3(100, 9, 20),
                new Point3(-90, 10, -8),
                new Point3(7, 390, 30),
                new Point3(250, 350, -70));
        List<Point3> turned =
                noisy.stream().map(point -> Turns.around(point, angle, -angle)).toList();

        assertThat(worst(Procrustes.align(turned, BODY), Procrustes.align(noisy, BODY)))
                .isLessThan(1e-7);
    }

    @Test
    void shouldAlignPosesThatAreFlatOrALine() {
        List<Point3> line = List.of(new Point3(0, 0, 0), new Point3(0, 0, 10), new Point3(0, 0, 30));
        List<Point3> turned = List.of(new Point3(0, 0, 0), new Point3(5, 0, 0), new Point3(15, 0, 0));

        assertThat(worst(Procrustes.align(turned, line), line)).isLessThan(1e-9);
    }

    @Test
    void shouldMoveAPoseThatIsOnePointToTheMiddleOfTruth() {
        List<Point3> point = Collections.nCopies(BODY.size(), new Point3(7, 7, 7));

        assertThat(worst(Procrustes.align(point, BODY), Collections.nCopies(BODY.size(), Point3.mean(BODY))))
                .isLessThan(1e-9);
    }

    private static double worst(List<Point3> one, List<Point3> other) {
        double worst = 0;
        for (int i = 0; i < one.size(); i++) {
            worst = Math.max(worst, one.get(i).distance(other.get(i)));
        }
        return worst;
    }
}
