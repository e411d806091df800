package io.posestream.analytics;

import io.posestream.frame.PoseSequence;
import java.util.List;

/**
 * Frames come when they come; a window has even steps. Each keypoint of a step lies on the line between its frames
 * before and after, when these are not too far apart; else at the nearer frame, when that is within half a step; else
 * it has no position. Coordinates are source pixels. One window, one thread.
 */
final class EvenGrid {
    /** Frames further apart than so many steps leave steps that nobody saw. */
    private static final int SEEN_WITHIN_STEPS = 2;

    private final SequenceSettings settings;
    private final List<Sample> samples;
    private final int keypoints;
    private final float[] points;
    private final byte[] mask;

    /** @param samples of one person in order of time, at least one; all of one skeleton */
    EvenGrid(SequenceSettings settings, List<Sample> samples, long endNs) {
        this.settings = settings;
        this.samples = samples;
        this.keypoints = samples.get(0).keypoints();
        this.points = new float[settings.steps() * keypoints * PoseSequence.CHANNELS];
        this.mask = new byte[settings.steps() * keypoints];
        int after = 0;
        for (int step = 0; step < settings.steps(); step++) {
            long timeNs = endNs - (settings.steps() - 1 - step) * settings.stepNs();
            while (after < samples.size() && samples.get(after).timeNs() < timeNs) {
                after++;
            }
            fill(step, timeNs, after);
        }
    }

    float[] points() {
        return points;
    }

    byte[] mask() {
        return mask;
    }

    /** Share of steps with at least one position. */
    float coverage() {
        int covered = 0;
        for (int step = 0; step < settings.steps(); step++) {
            boolean any = false;
            for (int i = 0; i < keypoints; i++) {
                any |= mask[step * keypoints + i] != PoseSequence.ABSENT;
            }
            covered += any ? 1 : 0;
        }
        return covered / (float) settings.steps();
    }

    private void fill(int step, long timeNs, int after) {
        Sample right = after < samples.size() ? samples.get(after) : samples.get(after - 1);
        Sample left = after > 0 ? samples.get(after - 1) : right;
        for (int i = 0; i < keypoints; i++) {
            int at = step * keypoints + i;
            long gapNs = right.timeNs() - left.timeNs();
            if (gapNs > 0 && gapNs <= settings.maxGapNs() && left.has(i) && right.has(i)) {
                between(at, i, left, right, (timeNs - left.timeNs()) / (float) gapNs, gapNs);
                continue;
            }
            Sample nearer = timeNs - left.timeNs() < right.timeNs() - timeNs ? left : right;
            if (Math.abs(nearer.timeNs() - timeNs) <= settings.stepNs() / 2 && nearer.has(i)) {
                put(at, nearer.x(i), nearer.y(i), nearer.score(i), nearer.kinds()[i]);
            }
        }
    }

    private void between(int at, int i, Sample left, Sample right, float share, long gapNs) {
        boolean predicted = left.kinds()[i] == PoseSequence.PREDICTED || right.kinds()[i] == PoseSequence.PREDICTED;
        boolean wide = gapNs > SEEN_WITHIN_STEPS * settings.stepNs();
        put(
                at,
                left.x(i) + share * (right.x(i) - left.x(i)),
                left.y(i) + share * (right.y(i) - left.y(i)),
                left.score(i) + share * (right.score(i) - left.score(i)),
                predicted ? PoseSequence.PREDICTED : wide ? PoseSequence.BETWEEN : PoseSequence.SEEN);
    }

    private void put(int at, float x, float y, float score, byte kind) {
        points[3 * at] = x;
        points[3 * at + 1] = y;
        points[3 * at + 2] = score;
        mask[at] = kind;
    }
}
