package io.posestream.propagation;

import io.posestream.image.CropTransform;
import io.posestream.temporal.FeatureRing;
import java.nio.FloatBuffer;

/**
 * Finds again what lies around a point: the backbone's features on {@value #SIDE} x {@value #SIDE} cells, compared by
 * the cosine between them, to a fraction of a cell.
 */
final class FeatureMatcher {
    private static final int SIDE = 3;
    private static final int MARGIN = 1;
    /** Cells to each side that are searched. */
    private static final int REACH = 3;

    private static final int SEARCHED = 2 * REACH + 1;

    private final FeatureRing ring;
    private final String map;
    private final int channels;
    private final int height;
    private final int width;

    /** @param shape channels, height and width of the map */
    FeatureMatcher(FeatureRing ring, String map, int[] shape) {
        this.ring = ring;
        this.map = map;
        this.channels = shape[0];
        this.height = shape[1];
        this.width = shape[2];
    }

    /**
     * Looks in one sight for what another has at a point.
     *
     * @param x source pixels in {@code from}'s picture
     * @param nearX source pixels in {@code to}'s picture, where it should be about
     * @return trust is the likeness, 0..1
     */
    Place find(Sight from, double x, double y, Sight to, double nearX, double nearY) {
        float[] wanted = patch(from, cellX(from, x), cellY(from, y));
        double centreX = cellX(to, nearX);
        double centreY = cellY(to, nearY);
        double[][] likeness = new double[SEARCHED][SEARCHED];
        int best = 0;
        for (int i = 0; i < SEARCHED * SEARCHED; i++) {
            int row = i / SEARCHED;
            int column = i % SEARCHED;
            likeness[row][column] = cosine(wanted, patch(to, centreX + column - REACH, centreY + row - REACH));
            best = likeness[row][column] > likeness[best / SEARCHED][best % SEARCHED] ? i : best;
        }
        int row = best / SEARCHED;
        int column = best % SEARCHED;
        double foundX = centreX + column - REACH + top(likeness[row], column);
        double[] across = new double[SEARCHED];
        for (int i = 0; i < SEARCHED; i++) {
            across[i] = likeness[i][column];
        }
        double foundY = centreY + row - REACH + top(across, row);
        CropTransform crop = to.look().crop();
        return new Place(
                crop.toSourceX((float) (foundX * crop.inputWidth() / width)),
                crop.toSourceY((float) (foundY * crop.inputHeight() / height)),
                Math.max(0, likeness[row][column]));
    }

    private double cellX(Sight sight, double x) {
        CropTransform crop = sight.look().crop();
        return crop.toInputX((float) x) * width / crop.inputWidth();
    }

    private double cellY(Sight sight, double y) {
        CropTransform crop = sight.look().crop();
        return crop.toInputY((float) y) * height / crop.inputHeight();
    }

    private float[] patch(Sight sight, double x, double y) {
        FloatBuffer features = ring.map(sight.look().slot(), map);
        float[] patch = new float[channels * SIDE * SIDE];
        int at = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int cell = 0; cell < SIDE * SIDE; cell++) {
                int row = cell / SIDE;
                int column = cell % SIDE;
                double cx = x + column - MARGIN;
                double cy = y + row - MARGIN;
                patch[at++] = sample(features, channel * height * width, cx, cy);
            }
        }
        return patch;
    }

    /** Linear between cells; the edge goes on outside. */
    private float sample(FloatBuffer features, int start, double x, double y) {
        double inX = Math.max(0, Math.min(width - 1.001, x));
        double inY = Math.max(0, Math.min(height - 1.001, y));
        int column = (int) inX;
        int row = (int) inY;
        double right = inX - column;
        double below = inY - row;
        int at = start + row * width + column;
        return (float) ((1 - below) * ((1 - right) * features.get(at) + right * features.get(at + 1))
                + below * ((1 - right) * features.get(at + width) + right * features.get(at + width + 1)));
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double ofOne = 0;
        double ofOther = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            ofOne += one[i] * one[i];
            ofOther += other[i] * other[i];
        }
        return ofOne == 0 || ofOther == 0 ? 0 : product / Math.sqrt(ofOne * ofOther);
    }

    /** Where, relative to the middle, the parabola through three values is highest. */
    private static double top(double[] values, int middle) {
        if (middle == 0 || middle == values.length - 1) {
            return 0;
        }
        double bend = 2 * values[middle] - values[middle - 1] - values[middle + 1];
        double slope = values[middle + 1] - values[middle - 1];
        return bend > 0 ? Math.max(-.5, Math.min(.5, slope / (2 * bend))) : 0;
    }
}
