package io.posestream.training;

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
 */
public record WindowChange(double pastOnly, double futureOnly, double alone, double lost, double reversed) {

    /** The head is asked for a causal answer about as often as for one with look-ahead. */
    public static final WindowChange DEFAULT = new WindowChange(.38, .03, .02, .1, .5);

    PoseWindow apply(PoseWindow window, RandomGenerator random) {
        PoseWindow turned = random.nextDouble() < reversed ? reversed(window) : window;
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
                    .map(look -> new Look(
                            2 * key - look.captureTimeNs(), look.slot(), look.crop(), look.pose(), look.peaks()))
                    .orElse(null));
        }
        return new PoseWindow(looks);
    }

    private static PoseWindow keep(PoseWindow window, IntPredicate neighbours) {
        List<@Nullable Look> looks = new ArrayList<>();
        for (int frame = -PoseWindow.REACH; frame <= PoseWindow.REACH; frame++) {
            looks.add(frame == 0 || neighbours.test(frame) ? window.at(frame).orElse(null) : null);
        }
        return new PoseWindow(looks);
    }
}
