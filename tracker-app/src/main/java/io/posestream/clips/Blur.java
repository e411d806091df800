package io.posestream.clips;

import java.util.ArrayList;
import java.util.List;

/** Means over shifted copies: any flat kernel. */
final class Blur {
    private Blur() {}

    /** A square of so many pixels on a side. */
    static List<int[]> square(int side) {
        List<int[]> shifts = new ArrayList<>();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                shifts.add(new int[] {x - side / 2, y - side / 2});
            }
        }
        return shifts;
    }

    /** @param shifts columns and rows; what comes from outside is the nearest edge */
    static Raster mean(Raster source, List<int[]> shifts) {
        int width = source.image().getWidth();
        int height = source.image().getHeight();
        byte[] from = source.bytes();
        int[] sums = new int[from.length];
        for (int[] shift : shifts) {
            for (int y = 0; y < height; y++) {
                int row = Math.max(0, Math.min(height - 1, y + shift[1])) * width;
                for (int x = 0; x < width; x++) {
                    int at = 3 * (row + Math.max(0, Math.min(width - 1, x + shift[0])));
                    int to = 3 * (y * width + x);
                    sums[to] += from[at] & 0xFF;
                    sums[to + 1] += from[at + 1] & 0xFF;
                    sums[to + 2] += from[at + 2] & 0xFF;
                }
            }
        }
        Raster blurred = Raster.empty(width, height);
        byte[] bytes = blurred.bytes();
        for (int i = 0; i < sums.length; i++) {
            bytes[i] = (byte) (sums[i] / shifts.size());
        }
        return blurred;
    }
}
