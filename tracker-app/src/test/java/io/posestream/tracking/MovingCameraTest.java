package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.PlaneMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** One story, seen by a camera at rest and by one that swings and zooms: it must stay one story. */
class MovingCameraTest {
    private static final long END_MS = 6000;

    /** Swings by 250 pixels in 3 seconds: up to 52 pixels from frame to frame at 10 frames per second. */
    private static final Swing SWING = new Swing(250, .25);

    @Example
    void shouldKeepIdsAsIfTheCameraStoodStill() {
        List<String> atRest = tell(new Swing(0, 0), true);
        assertThat(atRest).containsExactly("STARTED 1", "STARTED 2", "STARTED 3", "LOST 3");
        assertThat(tell(SWING, true)).isEqualTo(atRest);
    }

    @Example
    void shouldLosePeopleInTheSwingWhenNobodyTellsOfIt() {
        assertThat(tell(SWING, false)).hasSizeGreaterThan(4);
    }

    @Property(tries = 40)
    void shouldSeeTheSamePeopleInAnyMovingPicture(
            @ForAll @DoubleRange(min = -300, max = 300) double shift,
            @ForAll @DoubleRange(min = -.4, max = .4) double zoom) {
        Scene rest = new Scene();
        Scene moving = new Scene();
        Swing swing = new Swing(shift, zoom);
        for (long t = 0; t <= 2500; t += 100) {
            PlaneMotion view = swing.view(t);
            rest.at(t, seen(t, PlaneMotion.STILL));
            moving.cameraMoved(swing.step(t)).at(t, seen(t, view));
            assertThat(moving.ids()).isEqualTo(rest.ids());
            for (TrackedPerson person : rest.people()) {
                TrackedPerson same = moving.person(person.trackId());
                assertThat(same.state()).isEqualTo(person.state());
                assertThat(same.box().centerX())
                        .isCloseTo(view.moved(person.box()).centerX(), within(.1f));
                assertThat(same.box().height())
                        .isCloseTo(view.moved(person.box()).height(), within(.1f));
                assertThat(same.pose().keypoint(9).x())
                        .isCloseTo(view.moved(person.pose()).keypoint(9).x(), within(.1f));
            }
        }
    }

    @Example
    void shouldFindSomeoneHiddenWhereTheCameraTookThem() {
        Scene scene = new Scene();
        Figure walker = new Figure(400, 100, 200);
        for (long t = 0; t <= 1000; t += 100) {
            scene.at(t, new Figure(400 + t / 10.0, 100, 200).seen());
        }
        PlaneMotion turn = new PlaneMotion(1, 0, -60, 0, 1, 0);
        for (long t = 1100; t <= 1800; t += 100) {
            scene.cameraMoved(turn).at(t);
        }
        assertThat(scene.ids(TrackState.COASTING)).containsExactly(1L);
        scene.cameraMoved(turn).at(1900, new Figure(walker.x() + 190 - 9 * 60, 100, 200).seen());
        assertThat(scene.ids(TrackState.CONFIRMED)).containsExactly(1L);
    }

    private static List<String> tell(Swing swing, boolean compensated) {
        Scene scene = new Scene();
        for (long t = 0; t <= END_MS; t += 100) {
            if (compensated) {
                scene.cameraMoved(swing.step(t));
            }
            scene.at(t, seen(t, swing.view(t)));
        }
        return scene.told();
    }

    /** Two who pass each other, one hidden for half a second meanwhile, and a third who leaves after 3 seconds. */
    private static List<Observation> seen(long timeMs, PlaneMotion view) {
        double s = timeMs / 1000.0;
        List<Figure> figures = new ArrayList<>(List.of(new Figure(100 + 120 * s, 200, 160)));
        if (timeMs < 2000 || timeMs > 2500) {
            figures.add(new Figure(640 - 110 * s, 195, 150));
        }
        if (timeMs < 3000) {
            figures.add(new Figure(900, 150, 130));
        }
        Stream<Figure> moved = figures.stream()
                .map(f -> new Figure(view.x(f.x(), f.y()), view.y(f.x(), f.y()), view.scale() * f.height()));
        return moved.map(Figure::seen).toList();
    }

    /** Where the still world lies in the picture. */
    private record Swing(double pixels, double zoom) {
        PlaneMotion view(long timeMs) {
            double wave = Math.sin(2 * Math.PI * timeMs / 3000);
            return new PlaneMotion(1 + zoom * wave, 0, pixels * wave, 0, 1 + zoom * wave, 0);
        }

        /** Since the frame before, 100 ms ago. */
        PlaneMotion step(long timeMs) {
            PlaneMotion before = view(Math.max(0, timeMs - 100));
            PlaneMotion back = new PlaneMotion(1 / before.xx(), 0, -before.x0() / before.xx(), 0, 1 / before.yy(), 0);
            return back.then(view(timeMs));
        }
    }
}
