package io.posestream.propagation;

import io.posestream.pose.Keypoint;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the whole body lies from the straight way between its labels, frame by frame: the median over its joints. A
 * camera that shakes or a jump moves all joints alike, which no assumption on the motion of one joint would allow.
 */
final class BodyShift {
    private static final int FEWEST_JOINTS = 5;
    private static final double LEAST_TRUST = .2;
    /** Share of the common shift by which half of the joints may depart from it. */
    private static final double AGREE = .5;

    /** Crop pixels: the noise of the median. Smaller shifts are mostly noise and count little (Wiener's weight). */
    private static final double NOISE = 3;

    private static final double[] NONE = {0, 0};

    private final Map<Integer, double[]> shifts = new HashMap<>();

    BodyShift(TrackFollower followed) {
        followed.moments().forEach((frame, moment) -> {
            if (!followed.track().labelled(frame)) {
                shifts.put(frame, shift(followed, frame, moment.scale()));
            }
        });
    }

    /** Source pixels along x and y; 0 where the frame is labelled or too few joints were found. */
    double[] at(int frame) {
        return shifts.getOrDefault(frame, NONE);
    }

    private static double[] shift(TrackFollower followed, int frame, double scale) {
        double[] dx = new double[Joints.SLOTS];
        double[] dy = new double[Joints.SLOTS];
        int count = 0;
        int labelled = 0;
        for (int slot = 0; slot < Joints.SLOTS; slot++) {
            Carried carried = followed.carried(slot).get(frame);
            labelled += carried == null ? 0 : 1;
            if (carried != null && carried.trust() > LEAST_TRUST) {
                Keypoint straight = Baseline.LINEAR.place(followed.track(), frame, slot);
                dx[count] = carried.x() - straight.x();
                dy[count++] = carried.y() - straight.y();
            }
        }
        if (count < FEWEST_JOINTS || 2 * count < labelled) {
            return NONE;
        }
        double x = Median.of(dx, count);
        double y = Median.of(dy, count);
        double[] departures = new double[count];
        for (int i = 0; i < count; i++) {
            departures[i] = Math.hypot(dx[i] - x, dy[i] - y);
        }
        if (Median.of(departures, count) > AGREE * Math.hypot(x, y)) {
            return NONE;
        }
        double square = (x * x + y * y) * scale * scale;
        double weight = square / (square + NOISE * NOISE);
        return new double[] {weight * x, weight * y};
    }
}
