package io.posestream.image.ffmpeg;

import io.posestream.image.Picture;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A test card that says which picture it is: eight colour bars, a white block that wanders, and below the picture's
 * number in 16 black or white fields.
 */
final class DrawnPattern {
    static final int[][] BARS = {
        {200, 200, 200}, {200, 200, 20}, {20, 200, 200}, {20, 200, 20},
        {200, 20, 200}, {200, 20, 20}, {20, 20, 200}, {20, 20, 20}
    };
    private static final int FIELDS = 16;

    private DrawnPattern() {}

    static Picture draw(int width, int height, int number) {
        Picture picture = Picture.allocate(width, height);
        ByteBuffer rgb = picture.rgb();
        int block = Math.max(8, height / 8);
        int left = number * 3 % Math.max(1, width - block);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] color = BARS[x * BARS.length / width];
                if (y >= height * 3 / 4) {
                    int bit = number >> (x * FIELDS / width) & 1;
                    color = bit == 1 ? new int[] {235, 235, 235} : new int[] {16, 16, 16};
                } else if (y >= height / 2 && x >= left && x < left + block) {
                    color = new int[] {250, 250, 250};
                }
                int at = 3 * (y * width + x);
                rgb.put(at, (byte) color[0]).put(at + 1, (byte) color[1]).put(at + 2, (byte) color[2]);
            }
        }
        return picture;
    }

    /** The number that {@link #draw} wrote, read from the middle of the fields. */
    static int numberOn(Picture picture) {
        int number = 0;
        for (int bit = 0; bit < FIELDS; bit++) {
            int x = (2 * bit + 1) * picture.width() / (2 * FIELDS);
            int green = channel(picture, x, picture.height() * 7 / 8, 1);
            number |= green > 128 ? 1 << bit : 0;
        }
        return number;
    }

    static int channel(Picture picture, int x, int y, int channel) {
        return picture.rgb().get(3 * (y * picture.width() + x) + channel) & 0xFF;
    }

    /** Mean absolute difference over all channels. */
    static double difference(Picture one, Picture other) {
        long sum = 0;
        int bytes = 3 * one.width() * one.height();
        for (int i = 0; i < bytes; i++) {
            sum += Math.abs((one.rgb().get(i) & 0xFF) - (other.rgb().get(i) & 0xFF));
        }
        return (double) sum / bytes;
    }

    /** Writes raw RGB pictures to standard output: how the fixtures were drawn, see their README. */
    public static void main(String[] widthHeightCount) throws IOException {
        int width = Integer.parseInt(widthHeightCount[0]);
        int height = Integer.parseInt(widthHeightCount[1]);
        OutputStream out = new BufferedOutputStream(System.out);
        for (int i = 0; i < Integer.parseInt(widthHeightCount[2]); i++) {
            byte[] rgb = new byte[3 * width * height];
            draw(width, height, i).rgb().get(0, rgb);
            out.write(rgb);
        }
        out.flush();
    }
}
