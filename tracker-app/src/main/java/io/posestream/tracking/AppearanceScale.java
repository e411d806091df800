package io.posestream.tracking;

import io.posestream.pose.Appearance;

/**
 * What is ordinary in a stream's looks, so that only what is peculiar compares: running mean and variance of each
 * channel over everyone seen clearly. Raw channels share the camera's colours and the light, which say nothing about
 * who it is.
 *
 * <pre>
 *   z           = (x - mean) / deviation                                per channel
 *   similarity  = sum w z1 z2 / sqrt(sum w z1^2  sum w z2^2)            cosine over all parts and channels, -1..1
 *   w           = product of both weights of the part
 * </pre>
 */
final class AppearanceScale {

    /** Looks weigh less the older they are; after so many sightings the oldest have lost two thirds of their weight. */
    private static final double MEMORY_SIGHTINGS = 3000;

    /** With fewer sightings it is not known what is ordinary. */
    private static final double MIN_SIGHTINGS = 20;

    private double[] means = new double[0];
    private double[] variances = new double[0];
    private double sightings;

    /** Per channel. */
    record State(double[] means, double[] variances, double sightings) {}

    State state() {
        return new State(means.clone(), variances.clone(), sightings);
    }

    void restore(State state) {
        means = state.means().clone();
        variances = state.variances().clone();
        sightings = state.sightings();
    }

    /** Takes in someone seen clearly. */
    void learn(Appearance seen) {
        if (means.length != seen.channels()) {
            means = new double[seen.channels()];
            variances = new double[seen.channels()];
            sightings = 0;
        }
        sightings = Math.min(MEMORY_SIGHTINGS, sightings + 1);
        double share = 1 / (sightings * seen.parts());
        for (int part = 0; part < seen.parts(); part++) {
            double weight = share * seen.weights()[part];
            for (int channel = 0; channel < means.length; channel++) {
                double off = seen.values()[part * means.length + channel] - means[channel];
                means[channel] += weight * off;
                variances[channel] += weight * (off * off * (1 - weight) - variances[channel]);
            }
        }
    }

    boolean isKnown() {
        return sightings >= MIN_SIGHTINGS;
    }

    /** @return cosine, -1..1; NaN = nothing can be said */
    double similarity(Appearance one, Appearance other) {
        int channels = means.length;
        if (!isKnown() || one.channels() != channels || other.channels() != channels) {
            return Double.NaN;
        }
        double together = 0;
        double oneSquared = 0;
        double otherSquared = 0;
        for (int part = 0; part < Math.min(one.parts(), other.parts()); part++) {
            double weight = one.weights()[part] * other.weights()[part];
            for (int channel = 0; channel < channels; channel++) {
                double a = one.values()[part * channels + channel] - means[channel];
                double b = other.values()[part * channels + channel] - means[channel];
                double scaled = weight / Math.max(variances[channel], 1e-9);
                together += scaled * a * b;
                oneSquared += scaled * a * a;
                otherSquared += scaled * b * b;
            }
        }
        double length = Math.sqrt(oneSquared * otherSquared);
        return together / length;
    }
}
