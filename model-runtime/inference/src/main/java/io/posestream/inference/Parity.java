package io.posestream.inference;

import io.posestream.model.Bundle;
import io.posestream.model.Reference;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How far what an engine computes lies from a bundle's reference.
 *
 * @param relative largest difference of a number, over the largest magnitude in its output
 * @param output where that was
 * @param pixels how far the answer moved, in input pixels; NaN when the reference knows no place
 */
public record Parity(double relative, String output, double pixels) {
    /** float32 differs by the order of its sums and no more. */
    public static final double MOST_RELATIVE = 1e-3;

    /** What smaller numbers may move an answer by. */
    public static final double MOST_PIXELS = 0.25;

    private static final String SINGLE = "fp32";

    /**
     * @param outputs one item of each output that the reference knows
     * @param pixels how far the answer moved
     */
    public static Parity of(Reference expected, Function<String, FloatBuffer> outputs, double pixels) {
        Parity worst = new Parity(0, "", pixels);
        for (Map.Entry<String, Reference.Sample> entry : expected.outputs().entrySet()) {
            double relative = relative(entry.getValue(), outputs.apply(entry.getKey()));
            if (Double.isNaN(relative)) {
                return new Parity(relative, entry.getKey(), pixels);
            }
            if (relative > worst.relative()) {
                worst = new Parity(relative, entry.getKey(), pixels);
            }
        }
        return worst;
    }

    private static double relative(Reference.Sample expected, FloatBuffer actual) {
        double largest = 0;
        for (int i = 0; i < expected.values().length; i++) {
            // NaN stays: it is worse than any difference.
            largest = Math.max(largest, Math.abs(actual.get(i * expected.stride()) - expected.values()[i]));
        }
        return largest == 0 ? 0 : largest / expected.scale();
    }

    /** How far points lie from where they should; what is unknown on the expected side is not compared. */
    public static double furthest(List<Reference.Point> expected, List<Reference.Point> actual) {
        double furthest = Double.NaN;
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).isKnown()) {
                double off = i < actual.size() ? expected.get(i).distanceTo(actual.get(i)) : Double.NaN;
                double told = Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
                furthest = Double.isNaN(furthest) ? told : Math.max(furthest, told);
            }
        }
        return furthest;
    }

    /** Whether that is as near as numbers of this precision must be. */
    public boolean holds(String precision) {
        if (precision.equals(SINGLE)) {
            return relative <= MOST_RELATIVE;
        }
        return !Double.isNaN(relative) && (Double.isNaN(pixels) || pixels <= MOST_PIXELS);
    }

    /** @throws InferenceException with the numbers when it does not hold */
    public void require(Bundle bundle, String engine, String precision) {
        if (!holds(precision)) {
            throw new InferenceException(bundle + ": " + engine + " in " + precision + " does not compute what the"
                    + " bundle's reference says: " + this + "; allowed are "
                    + (precision.equals(SINGLE) ? MOST_RELATIVE + " of the scale" : MOST_PIXELS + " px")
                    + "; use another engine (--engine onnxruntime), or fetch the bundle again");
        }
    }

    @Override
    public String toString() {
        String numbers =
                relative == 0 ? "equal" : "output '%s' is off by %.2g of its scale".formatted(output, relative);
        return Double.isNaN(pixels) ? numbers : numbers + ", the answer by %.3f px".formatted(pixels);
    }
}
