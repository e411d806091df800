package io.posestream.training;

import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.temporal.Look;
import io.posestream.temporal.PoseWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Changes windows at random, so that one head serves with and without look-ahead and with lost frames, and learns from
 * every motion in both directions.
 *
 * @param pastOnly share of windows without future
 * @param futureOnly share without past
 * @param alone share without any neighbour
 * @param lost share of the others in which one neighbour is lost
 * @param reversed share of all in which time runs backwards
 * @param stretch time runs up to so many times as fast or as slowly
 * @param displaced share of neighbours in which a joint or several stand elsewhere: single frames are wrong that way
 */
public record WindowChange(
        double pastOnly,
        double futureOnly,
        double alone,
        double lost,
        double reversed,
        double stretch,
        double displaced) {

    /** The head is asked for a causal answer about as often as for one with look-ahead. */
    public static final WindowChange DEFAULT = new WindowChange(.42, .03, .02, .1, .5, 1.5, .1);

    private static final int MOST_DISPLACED = 6;
    private static final double DISPLACED_PIXELS = 20;

    PoseWindow apply(PoseWindow window, RandomGenerator random) {
        PoseWindow turned = disturbed(random.nextDouble() < reversed ? reversed(window) : window, random);
        double draw = random.nextDouble();
        if (draw < pastOnly) {
            return turned.causal();
        }
        if (draw < pastOnly + futureOnly) {
            return keep(turned, frame -> frame > 0);
        }
        if (draw < pastOnly + futureOnly + alone) {
            return keep(turned, frame -> false);
        }
        int gone = random.nextInt(1, PoseWindow.REACH + 1) * (random.nextBoolean() ? 1 : -1);
        return random.nextDouble() < lost ? keep(turned, frame -> frame != gone) : turned;
    }

    /** What was before the key comes after it, at the same distance in time. */
    static PoseWindow reversed(PoseWindow window) {
        long key = window.key().captureTimeNs();
        List<@Nullable Look> looks = new ArrayList<>();
        for (int frame = PoseWindow.REACH; frame >= -PoseWindow.REACH; frame--) {
            looks.add(window.at(frame)
                    .map(look -> with(look, 2 * key - look.captureTimeNs(), look.pose()))
                    .orElse(null));
        }
        return new PoseWindow(looks);
    }

    private PoseWindow disturbed(PoseWindow window, RandomGenerator random) {
        long key = window.key().captureTimeNs();
        double speed = Math.pow(stretch, random.nextDouble(-1, 1));
        List<@Nullable Look> looks = new ArrayList<>();
        for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
            boolean moved = frame != 0 && random.nextDouble() < displaced;
            looks.add(window.at(frame)
                    .map(look -> with(
                            look,
                            key + Math.round(speed * (look.captureTimeNs() - key)),
                            moved ? displaced(look, random) : look.pose()))
                    .orElse(null));
        }
        return new PoseWindow(looks);
    }

    private static Pose displaced(Look look, RandomGenerator random) {
        List<Keypoint> points = new ArrayList<>(look.pose().keypoints());
        int joints = random.nextInt(1, MOST_DISPLACED + 1);
        double dx = random.nextGaussian() * DISPLACED_PIXELS / look.crop().scale();
        double dy = random.nextGaussian() * DISPLACED_PIXELS / look.crop().scale();
        for (int i = 0; i < joints; i++) {
            int j = random.nextInt(points.size());
            Keypoint point = points.get(j);
            if (!point.missing()) {
                points.set(j, Keypoint.seen((float) (point.x() + dx), (float) (point.y() + dy), point.score()));
            }
        }
        return new Pose(points);
    }

    private static Look with(Look look, long captureTimeNs, Pose pose) {
        return new Look(captureTimeNs, look.slot(), look.crop(), pose, look.peaks());
    }

    private static PoseWindow keep(PoseWindow window, IntPredicate neighbours) {
        List<@Nullable Look> looks = new ArrayList<>();
        for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
            looks.add(frame == 0 || neighbours.test(frame) ? window.at(frame).orElse(null) : null);
        }
        return new PoseWindow(looks);
    }
}
