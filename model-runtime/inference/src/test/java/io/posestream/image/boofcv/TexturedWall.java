package io.posestream.image.boofcv;

import io.posestream.image.Picture;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import java.nio.ByteBuffer;
import java.util.Random;

/** A wall with patches of all sizes, seen by a camera that moves: what it shows is known to the fraction of a pixel. */
final class TexturedWall {
    private static final int SIZE = 2048;
    private static final int[] PATCHES = {8, 16, 48};

    private final float[] grey = new float[SIZE * SIZE];

    TexturedWall(long seed) {
        Random random = new Random(seed);
        for (int patch : PATCHES) {
            int across = SIZE / patch + 2;
            float[] levels = new float[across * across];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = random.nextFloat();
            }
            for (int i = 0; i < grey.length; i++) {
                int column = i % SIZE;
                int row = i / SIZE;
                double value = bilinear(levels, across, column / (double) patch, row / (double) patch);
                grey[i] += (float) (255 * value / PATCHES.length);
            }
        }
    }

    /** @param motion takes the middle of the wall from its place in the first picture to that in this one */
    Picture seen(int width, int height, PlaneMotion motion) {
        Picture picture = Picture.allocate(width, height);
        paint(picture, new Box(0, 0, width, height), motion);
        return picture;
    }

    /** Paints the part of a picture that lies in the box, with the wall under its own motion. */
    void paint(Picture picture, Box box, PlaneMotion motion) {
        double area = motion.xx() * motion.yy() - motion.xy() * motion.yx();
        ByteBuffer rgb = picture.rgb();
        for (int y = (int) box.y(); y < box.bottom(); y++) {
            for (int x = (int) box.x(); x < box.right(); x++) {
                double dx = x + .5 - motion.x0();
                double dy = y + .5 - motion.y0();
                double wallX = (motion.yy() * dx - motion.xy() * dy) / area + SIZE / 4.0;
                double wallY = (motion.xx() * dy - motion.yx() * dx) / area + SIZE / 4.0;
                byte level = (byte) Math.round(bilinear(grey, SIZE, wallX - .5, wallY - .5));
                int at = 3 * (y * picture.width() + x);
                rgb.put(at, level).put(at + 1, level).put(at + 2, level);
            }
        }
    }

    /** A turn and zoom about the middle of the picture, then a shift. */
    static PlaneMotion about(int width, int height, double radians, double zoom, double shiftX, double shiftY) {
        double a = zoom * Math.cos(radians);
        double b = zoom * Math.sin(radians);
        double x = width / 2.0;
        double y = height / 2.0;
        return new PlaneMotion(a, -b, x - a * x + b * y + shiftX, b, a, y - b * x - a * y + shiftY);
    }

    private static double bilinear(float[] levels, int across, double x, double y) {
        int column = (int) x;
        int row = (int) y;
        int i = row * across + column;
        double u = x - column;
        double v = y - row;
        double top = levels[i] * (1 - u) + levels[i + 1] * u;
        double bottom = levels[i + across] * (1 - u) + levels[i + across + 1] * u;
        return top * (1 - v) + bottom * v;
    }
}
