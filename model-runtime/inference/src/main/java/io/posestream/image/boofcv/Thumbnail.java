package io.posestream.image.boofcv;

import boofcv.struct.image.GrayU8;
import io.posestream.image.Picture;
import java.util.Arrays;

/**
 * A small grey copy of a picture: green, which carries most of the light, averaged over squares of whole pixels, so
 * that nothing is interpolated and sensor noise averages out. Keeps scratch memory; one thread at a time.
 */
final class Thumbnail {
    /** About this wide: corners of a room or a street survive, noise does not. */
    private static final int WIDTH = 320;

    private byte[] row = new byte[0];
    private int[] sums = new int[0];

    /** Source pixels per pixel of the thumbnail, along each axis. */
    static int reduction(Picture picture) {
        return Math.max(1, Math.round((float) picture.width() / WIDTH));
    }

    /** @param target reshaped to fit */
    void draw(Picture picture, GrayU8 target) {
        int side = reduction(picture);
        int width = picture.width() / side;
        int height = picture.height() / side;
        target.reshape(width, height);
        grow(3 * side * width, width);
        for (int v = 0; v < height; v++) {
            Arrays.fill(sums, 0, width, 0);
            for (int y = v * side; y < (v + 1) * side; y++) {
                picture.rgb().get(3 * y * picture.width(), row, 0, 3 * side * width);
                addRow(side, width);
            }
            int area = side * side;
            for (int u = 0; u < width; u++) {
                target.data[target.startIndex + v * target.stride + u] = (byte) ((sums[u] + area / 2) / area);
            }
        }
    }

    private void addRow(int side, int width) {
        int green = 1;
        for (int u = 0; u < width; u++) {
            int sum = 0;
            for (int i = 0; i < side; i++) {
                sum += row[green] & 0xFF;
                green += 3;
            }
            sums[u] += sum;
        }
    }

    private void grow(int bytes, int width) {
        if (row.length < bytes) {
            row = new byte[bytes];
        }
        if (sums.length < width) {
            sums = new int[width];
        }
    }
}
