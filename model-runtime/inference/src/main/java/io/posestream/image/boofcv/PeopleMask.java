package io.posestream.image.boofcv;

import io.posestream.pose.Box;
import java.util.Arrays;
import java.util.List;

/** Which pixels of a thumbnail show people, or did at the time of the reference. Not thread-safe. */
final class PeopleMask {
    /** Boxes follow joints and detectors, both of which leave out hands, hair and shadows. */
    private static final float MARGIN = 1.15f;

    private final int width;
    private final int height;
    private final int reduction;
    private final boolean[] hidden;

    /** @param reduction source pixels per pixel */
    PeopleMask(int width, int height, int reduction) {
        this.width = width;
        this.height = height;
        this.reduction = reduction;
        this.hidden = new boolean[width * height];
    }

    /** @param people source pixels */
    void add(List<Box> people) {
        for (Box person : people) {
            Box box = person.scaled(MARGIN);
            int left = clamp(Math.floor(box.x() / reduction), width);
            int right = clamp(Math.ceil(box.right() / reduction), width);
            int bottom = clamp(Math.ceil(box.bottom() / reduction), height);
            for (int v = clamp(Math.floor(box.y() / reduction), height); v < bottom; v++) {
                Arrays.fill(hidden, v * width + left, v * width + right, true);
            }
        }
    }

    void clear() {
        Arrays.fill(hidden, false);
    }

    boolean hides(double u, double v) {
        int row = (int) v;
        int column = (int) u;
        return hides(row * width + column);
    }

    boolean hides(int pixel) {
        return hidden[pixel];
    }

    private static int clamp(double place, int size) {
        return (int) Math.max(0, Math.min(size, place));
    }
}
