package io.posestream.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.frame.PoseSequence;
import io.posestream.pose.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

/** A person who moves evenly, seen at uneven times. */
class WindowPropertiesTest {
    private static final long MS = 1_000_000;
    private static final SequenceSettings SETTINGS = new SequenceSettings(20, 50 * MS, 1000 * MS, 0, 400 * MS, 0);
    private static final long END_NS = 10_000 * MS;

    @Property(tries = 200)
    void shouldLieOnTheLineHoweverUnevenTheFrames(
            @ForAll long seed,
            @ForAll @FloatRange(min = -.5f, max = .5f) float pxPerMs,
            @ForAll @IntRange(min = 20, max = 200) int meanMs) {
        List<Sample> samples = walk(new Random(seed), pxPerMs, meanMs);

        PoseSequence window = new SequenceBuilder(SETTINGS)
                .build("door", 1, 2, END_NS, samples)
                .orElseThrow();

        assertThat(window.coverage()).isEqualTo(1);
        for (int step = 0; step < SETTINGS.steps(); step++) {
            double ms = (END_NS - (SETTINGS.steps() - 1 - step) * SETTINGS.stepNs()) / (double) MS;
            float x = window.frame().originX()
                    + window.values()[3 * 17 * step] * window.frame().scalePx();
            assertThat(x).isCloseTo((float) (pxPerMs * ms), within(.05f));
        }
    }

    @Property(tries = 200)
    void shouldNotDependOnWhereThePersonIsOrHowNear(
            @ForAll long seed,
            @ForAll @DoubleRange(min = .2, max = 5) double scale,
            @ForAll @FloatRange(min = -500, max = 500) float shift) {
        List<Sample> samples = walk(new Random(seed), .1f, 60);
        List<Sample> elsewhere = samples.stream()
                .map(sample -> moved(sample, (float) scale, shift))
                .toList();

        PoseSequence one = new SequenceBuilder(SETTINGS)
                .build("door", 1, 2, END_NS, samples)
                .orElseThrow();
        PoseSequence other = new SequenceBuilder(SETTINGS)
                .build("door", 1, 2, END_NS, elsewhere)
                .orElseThrow();

        assertThat(other.values()).containsExactly(one.values(), within(.01f));
    }

    private static List<Sample> walk(Random random, float pxPerMs, int meanMs) {
        List<Sample> samples = new ArrayList<>();
        for (double ms = 8_500; ms < 10_500; ms += meanMs * (.5 + random.nextDouble())) {
            float[] points = new float[17 * 3];
            byte[] kinds = new byte[17];
            for (int i = 0; i < 17; i++) {
                points[3 * i] = (float) (pxPerMs * ms);
                points[3 * i + 1] = 200 + 10 * i;
                points[3 * i + 2] = .9f;
                kinds[i] = PoseSequence.SEEN;
            }
            samples.add(new Sample(
                    (long) (ms * MS),
                    0,
                    0,
                    false,
                    true,
                    640,
                    480,
                    "body-pose/coco-17",
                    new Box(0, 0, 9, 9),
                    points,
                    kinds));
        }
        return samples;
    }

    private static Sample moved(Sample sample, float scale, float shift) {
        float[] points = sample.points().clone();
        for (int i = 0; i < 17; i++) {
            points[3 * i] = scale * points[3 * i] + shift;
            points[3 * i + 1] = scale * points[3 * i + 1] + shift;
        }
        return new Sample(
                sample.timeNs(), 0, 0, false, true, 640, 480, sample.skeleton(), sample.box(), points, sample.kinds());
    }
}
