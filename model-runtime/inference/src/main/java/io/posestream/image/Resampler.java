package io.posestream.image;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Filters a picture first along its rows, then along its columns, and writes planes of floats. Reads each source row
 * that matters once. Keeps its scratch memory; one thread at a time.
 */
final class Resampler {
    private byte[] pixels = new byte[0];
    private float[] row = new float[0];
    private float[] sums = new float[0];

    /**
     * @param height rows of each plane; those beyond {@code vertical.outputs()} become black
     * @param width columns of each plane; those beyond {@code horizontal.outputs()} become black
     * @param target gets three planes, one after another, from {@code offset} on
     */
    void resample(
            Picture picture,
            AxisFilter horizontal,
            AxisFilter vertical,
            int height,
            int width,
            PixelScaling scaling,
            FloatBuffer target,
            int offset) {
        int plane = height * width;
        grow(PixelScaling.PLANES * plane, width, picture.width());
        Arrays.fill(sums, 0, PixelScaling.PLANES * plane, 0);
        int begin = horizontal.begin();
        int count = Math.max(0, horizontal.end() - begin);
        int nextOutput = 0;
        for (int y = vertical.begin(); y < vertical.end() && count > 0; y++) {
            int rowStart = 3 * (y * picture.width() + begin);
            picture.rgb().get(rowStart, pixels, 0, 3 * count);
            filterRow(horizontal, begin, width);
            while (nextOutput < vertical.outputs() && endOf(vertical, nextOutput) <= y) {
                nextOutput++;
            }
            for (int v = nextOutput; v < vertical.outputs() && vertical.first()[v] <= y; v++) {
                int tap = y - vertical.first()[v];
                if (tap < vertical.weights()[v].length) {
                    addRow(vertical.weights()[v][tap], v * width, plane, horizontal.outputs(), width);
                }
            }
        }
        write(scaling, plane, target, offset);
    }

    private static int endOf(AxisFilter filter, int output) {
        return filter.first()[output] + filter.weights()[output].length;
    }

    private void grow(int sumSize, int width, int pictureWidth) {
        if (sums.length < sumSize) {
            sums = new float[sumSize];
        }
        if (row.length < 3 * width) {
            row = new float[3 * width];
        }
        if (pixels.length < 3 * pictureWidth) {
            pixels = new byte[3 * pictureWidth];
        }
    }

    private void filterRow(AxisFilter horizontal, int begin, int width) {
        for (int u = 0; u < horizontal.outputs(); u++) {
            float[] weights = horizontal.weights()[u];
            int at = 3 * (horizontal.first()[u] - begin);
            float red = 0;
            float green = 0;
            float blue = 0;
            for (float weight : weights) {
                red += weight * (pixels[at] & 0xFF);
                green += weight * (pixels[at + 1] & 0xFF);
                blue += weight * (pixels[at + 2] & 0xFF);
                at += 3;
            }
            row[u] = red;
            row[width + u] = green;
            row[2 * width + u] = blue;
        }
    }

    private void addRow(float weight, int at, int plane, int columns, int width) {
        for (int p = 0; p < PixelScaling.PLANES; p++) {
            int to = p * plane + at;
            int from = p * width;
            for (int u = 0; u < columns; u++) {
                sums[to + u] += weight * row[from + u];
            }
        }
    }

    private void write(PixelScaling scaling, int plane, FloatBuffer target, int offset) {
        for (int p = 0; p < PixelScaling.PLANES; p++) {
            float gain = scaling.gain()[p];
            float bias = scaling.bias()[p];
            int from = scaling.source()[p] * plane;
            for (int i = 0; i < plane; i++) {
                target.put(offset + p * plane + i, gain * sums[from + i] + bias);
            }
        }
    }
}
