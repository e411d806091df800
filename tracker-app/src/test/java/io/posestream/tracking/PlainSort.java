package io.posestream.tracking;

import io.posestream.assignment.Assignment;
import io.posestream.pose.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * SORT as its paper says (Bewley et al. 2016, "Simple online and realtime tracking"): constant velocity Kalman filters,
 * overlap with the prediction, Hungarian assignment, and nothing else. The yardstick for {@link SimilarityTracker}.
 * Settings are the published ones; time is counted in frames, as there.
 */
final class PlainSort {

    private static final double MIN_IOU = 0.3;
    private static final int MIN_HITS = 3;
    private static final int MAX_AGE = 1;

    /** Any overlap: SORT assigns first and drops pairs below {@link #MIN_IOU} after. */
    private static final double TOUCHING = 1e-9;

    /** Someone seen in this frame. */
    record Person(long id, Box box) {}

    private static final class Life {
        final SortBoxFilter filter;
        final long id;
        int unseenFrames;
        int hitStreak;

        Life(long id, Box first) {
            this.id = id;
            filter = new SortBoxFilter(first);
        }
    }

    private final List<Life> lives = new ArrayList<>();
    private long lastId;
    private int frames;

    /** @param boxes detected in the next frame */
    List<Person> update(List<Box> boxes) {
        frames++;
        for (Life life : lives) {
            life.filter.predict();
            life.hitStreak = life.unseenFrames > 0 ? 0 : life.hitStreak;
            life.unseenFrames++;
        }
        for (Box newcomer : match(boxes)) {
            lives.add(new Life(++lastId, newcomer));
        }
        lives.removeIf(life -> life.unseenFrames > MAX_AGE);
        return lives.stream()
                .filter(life -> life.unseenFrames == 0 && (life.hitStreak >= MIN_HITS || frames <= MIN_HITS))
                .map(life -> new Person(life.id, life.filter.box()))
                .toList();
    }

    /** @return boxes that are nobody's */
    private List<Box> match(List<Box> boxes) {
        double[][] overlaps = new double[lives.size()][boxes.size()];
        for (int i = 0; i < lives.size(); i++) {
            Box predicted = lives.get(i).filter.box();
            for (int j = 0; j < boxes.size(); j++) {
                overlaps[i][j] = predicted.iou(boxes.get(j));
            }
        }
        int[] boxOf = Assignment.solve(overlaps, boxes.size(), TOUCHING);
        List<Box> unclaimed = new ArrayList<>(boxes);
        for (int i = 0; i < boxOf.length; i++) {
            if (boxOf[i] != Assignment.NONE && overlaps[i][boxOf[i]] >= MIN_IOU) {
                Life life = lives.get(i);
                life.filter.observe(boxes.get(boxOf[i]));
                life.unseenFrames = 0;
                life.hitStreak++;
                unclaimed.remove(boxes.get(boxOf[i]));
            }
        }
        return unclaimed;
    }
}
