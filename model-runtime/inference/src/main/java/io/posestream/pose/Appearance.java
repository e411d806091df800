package io.posestream.pose;

import java.util.Arrays;

/**
 * How a person looks, for telling people apart: numbers that a backbone gave on parts of the body. Only those of one
 * model compare. Immutable: the arrays are never written after.
 *
 * @param values parts x channels, one part after another; empty = nothing is known
 * @param weights per part how surely it was found, 0..1
 */
public record Appearance(float[] values, float[] weights) {

    /** Nothing is known. */
    public static final Appearance NONE = new Appearance(new float[0], new float[0]);

    public Appearance {
        if (weights.length == 0 ? values.length > 0 : values.length % weights.length != 0) {
            throw new IllegalArgumentException(
                    "appearance: " + values.length + " values do not spread over " + weights.length + " parts");
        }
    }

    public boolean isKnown() {
        return values.length > 0;
    }

    /** How surely the body was found, 0..1: mean over its parts. */
    public double certainty() {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return weights.length == 0 ? 0 : sum / weights.length;
    }

    public int parts() {
        return weights.length;
    }

    /** Numbers per part. */
    public int channels() {
        return weights.length == 0 ? 0 : values.length / weights.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Appearance that
                && Arrays.equals(values, that.values)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return parts() + " parts x " + channels() + " channels";
    }
}
