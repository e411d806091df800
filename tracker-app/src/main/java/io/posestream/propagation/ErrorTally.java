package io.posestream.propagation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Distances of places from the truth. Figures of nothing are NaN. */
public final class ErrorTally {
    /** Share of the longer side of the body's box within which a joint counts as right. */
    public static final double PCK_ALPHA = .05;

    private final List<Double> errors = new ArrayList<>();
    private final NavigableMap<Integer, List<Double>> byDistance = new TreeMap<>();
    private long right;

    /**
     * @param error source pixels
     * @param size longer side of the body, source pixels
     * @param distance frames to the nearest label
     */
    void add(double error, double size, int distance) {
        errors.add(error);
        byDistance.computeIfAbsent(distance, frames -> new ArrayList<>()).add(error);
        right += error <= PCK_ALPHA * size ? 1 : 0;
    }

    public int count() {
        return errors.size();
    }

    /** Source pixels. */
    public double mean() {
        return mean(errors);
    }

    /** Source pixels. */
    public double median() {
        return errors.isEmpty()
                ? Double.NaN
                : Median.of(errors.stream().mapToDouble(Double::doubleValue).toArray(), errors.size());
    }

    /** 0..1. */
    public double pck() {
        return (double) right / errors.size();
    }

    /** Mean error by frames to the nearest label. */
    public NavigableMap<Integer, Double> meanByDistance() {
        NavigableMap<Integer, Double> means = new TreeMap<>();
        byDistance.forEach((distance, some) -> means.put(distance, mean(some)));
        return means;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
