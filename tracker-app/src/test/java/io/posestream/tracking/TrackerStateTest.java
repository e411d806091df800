package io.posestream.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * People cross, hide, leave, come back; the camera moves; at some moment a second tracker goes on from the first's
 * state.
 */
class TrackerStateTest {
    private static final int FRAMES = 120;
    private static final long STEP_NS = 100_000_000;
    private static final long RE_ID_MS = 60_000;

    @Property(tries = 60)
    void shouldAnswerAsTheTrackerThatNeverStopped(
            @ForAll @IntRange(min = 1, max = FRAMES - 1) int handedOver, @ForAll Random random) {
        PoseTracker never = tracker();
        PoseTracker first = tracker();
        List<List<Observation>> story = story(random);

        for (int i = 0; i < handedOver; i++) {
            step(never, i, story.get(i));
            step(first, i, story.get(i));
        }
        PoseTracker second = tracker();
        second.restore(first.state());

        assertThat(second.state()).usingRecursiveComparison().isEqualTo(never.state());
        for (int i = handedOver; i < FRAMES; i++) {
            assertThat(step(second, i, story.get(i))).isEqualTo(step(never, i, story.get(i)));
        }
    }

    /** The state is a value: what the first tracker does later does not change it. */
    @Property(tries = 20)
    void shouldNotChangeASavedStateAnyMore(@ForAll Random random) {
        List<List<Observation>> story = story(random);
        PoseTracker tracker = tracker();
        for (int i = 0; i < FRAMES / 2; i++) {
            step(tracker, i, story.get(i));
        }
        TrackerState saved = tracker.state();
        PoseTracker copy = tracker();
        copy.restore(saved);

        for (int i = FRAMES / 2; i < FRAMES; i++) {
            step(tracker, i, story.get(i));
        }

        assertThat(saved).usingRecursiveComparison().isEqualTo(copy.state());
    }

    private static PoseTracker tracker() {
        return new SimilarityTracker(
                Skeleton.COCO_17, TrackingConfig.DEFAULT, new OksIouSimilarity(Skeleton.COCO_17), RE_ID_MS);
    }

    private static TrackUpdate step(PoseTracker tracker, int frame, List<Observation> seen) {
        if (frame % 7 == 0) {
            tracker.cameraMoved(new PlaneMotion(1.01, 0.002, 3, -0.002, 1.01, -1));
        }
        return tracker.update(frame * STEP_NS, seen);
    }

    private static List<List<Observation>> story(Random random) {
        List<Walker> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(new Walker(random, i));
        }
        List<List<Observation>> story = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            List<Observation> seen = new ArrayList<>();
            for (Walker walker : people) {
                if (walker.isThere(frame) && random.nextDouble() > 0.1) {
                    seen.add(walker.seen(frame, random));
                }
            }
            story.add(seen);
        }
        return story;
    }

    /** Goes to and fro, is away for a while, and looks like nobody else. */
    private static final class Walker {
        private final double speed;
        private final double startX;
        private final int leaves;
        private final Outfit outfit;

        Walker(Random random, int number) {
            outfit = Outfit.of(100L + number);
            speed = (random.nextDouble() - 0.5) * 16;
            startX = 200 + random.nextInt(400);
            leaves = random.nextInt(FRAMES);
        }

        boolean isThere(int frame) {
            return frame < leaves || frame > leaves + 35;
        }

        Observation seen(int frame, Random random) {
            double x = startX + speed * (frame < FRAMES / 2 ? frame : FRAMES - frame);
            Observation plain = new Figure(x, 300, 160).seenWith(random, 0.02);
            return new Observation(
                    plain.pose(), plain.box(), plain.score(), random.nextInt(4) != 0, outfit.seen(random));
        }
    }
}
