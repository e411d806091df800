package io.posestream.simulator.render;

import java.util.Arrays;

/** Adds up pictures of one shutter opening, so that what moves is blurred. */
public final class Exposure {
    /** Sums of red (high half) and blue (low half); room for 257 pictures. */
    private final int[] redBlue;

    private final int[] green;
    private final int[] mean;
    private int count;

    public Exposure(int pixels) {
        redBlue = new int[pixels];
        green = new int[pixels];
        mean = new int[pixels];
    }

    public void add(int[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            redBlue[i] += rgb[i] & 0xFF00FF;
            green[i] += (rgb[i] >> 8) & 255;
        }
        count++;
    }

    /** The mean of what was added, valid until the next call; starts anew. */
    public int[] develop() {
        int half = count / 2;
        for (int i = 0; i < mean.length; i++) {
            int r = ((redBlue[i] >>> 16) + half) / count;
            int b = ((redBlue[i] & 0xFFFF) + half) / count;
            int g = (green[i] + half) / count;
            mean[i] = Pixels.pack(r, g, b);
        }
        Arrays.fill(redBlue, 0);
        Arrays.fill(green, 0);
        count = 0;
        return mean;
    }
}
