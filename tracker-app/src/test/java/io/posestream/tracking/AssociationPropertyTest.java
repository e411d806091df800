package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What must not matter for who is who. */
class AssociationPropertyTest {

    private static final int PEOPLE = 6;

    @Property(tries = 40)
    void shouldNotCareInWhichOrderPeopleAreReported(@ForAll long seed) {
        Random shuffler = new Random(seed);
        Scene ordered = new Scene();
        Scene shuffled = new Scene();
        List<List<Observation>> frames = walk(seed, 1, 0, 0);
        for (int frame = 0; frame < frames.size(); frame++) {
            List<Observation> mixed = new ArrayList<>(frames.get(frame));
            Collections.shuffle(mixed, shuffler);
            ordered.at(100L * frame, frames.get(frame));
            shuffled.at(100L * frame, mixed);
            assertThat(shuffled.people()).isEqualTo(ordered.people());
        }
        assertThat(shuffled.told()).isEqualTo(ordered.told()).isNotEmpty();
    }

    @Property(tries = 40)
    void shouldNotCareHowNearOrWherePeopleAre(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.3, max = 6) double scale,
            @ForAll @DoubleRange(min = -800, max = 800) double shift) {
        Scene here = new Scene();
        Scene there = new Scene();
        List<List<Observation>> near = walk(seed, 1, 0, 0);
        List<List<Observation>> far = walk(seed, scale, shift, -shift / 3);
        for (int frame = 0; frame < near.size(); frame++) {
            here.at(100L * frame, near.get(frame));
            there.at(100L * frame, far.get(frame));
            assertThat(there.ids()).isEqualTo(here.ids());
        }
        assertThat(there.told()).isEqualTo(here.told()).isNotEmpty();
    }

    /** Two seconds at 10 fps: people cross each other's ways, noise of 1 %, one look in ten fails. */
    private static List<List<Observation>> walk(long seed, double scale, double dx, double dy) {
        Random random = new Random(seed);
        double[][] people = new double[PEOPLE][];
        for (int i = 0; i < PEOPLE; i++) {
            people[i] = new double[] {
                random.nextDouble(600), random.nextDouble(300), random.nextDouble(-10, 10), random.nextDouble(-3, 3)
            };
        }
        List<List<Observation>> frames = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            List<Observation> frame = new ArrayList<>();
            for (double[] p : people) {
                Figure figure = new Figure(scale * (p[0] + t * p[2]) + dx, scale * (p[1] + t * p[3]) + dy, scale * 100);
                Observation seen = figure.seenWith(random, 0.01);
                if (random.nextDouble() > 0.1) {
                    frame.add(seen);
                }
            }
            frames.add(frame);
        }
        return frames;
    }
}
