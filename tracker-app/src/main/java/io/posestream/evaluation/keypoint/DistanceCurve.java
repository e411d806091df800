package io.posestream.evaluation.keypoint;

import java.util.ArrayList;
import java.util.List;

/**
 * The share of joints within a distance, as a function of the distance: PCK over its threshold. The unit is the
 * caller's: reference lengths in the plane, mm in space. Not thread-safe.
 */
public final class DistanceCurve {

    private final List<Double> distances = new ArrayList<>();

    /** @param distance infinite for a joint that was not found; {@link JointDistances#UNCOUNTED} adds nothing */
    public void add(double distance) {
        if (!Double.isNaN(distance)) {
            distances.add(distance);
        }
    }

    /** 0..1; NaN of nothing. The limit itself is within. */
    public double within(double limit) {
        long near = distances.stream().filter(distance -> distance <= limit).count();
        return (double) near / distances.size();
    }

    /**
     * Area under the curve (AUC): mean of {@link #within} over evenly spaced limits from 0 to {@code largest}, both
     * included, so that a perfect pose has 1. MPI-INF-3DHP takes 31 limits up to 150 mm (Mehta et al., 3DV 2017).
     */
    public double area(double largest, int limits) {
        double sum = 0;
        for (int i = 0; i < limits; i++) {
            sum += within(largest * i / (limits - 1));
        }
        return sum / limits;
    }
}
