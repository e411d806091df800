package io.posestream.simulator.render;

import io.posestream.image.Picture;
import io.posestream.image.PicturePool;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Turns drawn pixels into a picture with the light and the noise of a camera. The noise is the same for all three
 * channels of a pixel, as it is after a camera's own colour filtering.
 */
public final class Sensor {
    private static final int NOISE_LENGTH = 1 << 16;
    /** Room for noise below 0 and above 255 in the tone table. */
    private static final int MARGIN = 256;

    private final int width;
    private final int height;
    private final long seed;
    private final byte[] noise = new byte[NOISE_LENGTH];
    private final boolean noisy;
    private final byte[] tones = new byte[256 + 2 * MARGIN];
    private final byte[] row;
    private final PicturePool pool = new PicturePool(4);

    /** @param noiseLevel standard deviation in grey levels of 255; 0 = none */
    public Sensor(int width, int height, double noiseLevel, long seed) {
        this.width = width;
        this.height = height;
        this.seed = seed;
        this.noisy = noiseLevel > 0;
        this.row = new byte[3 * width];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < NOISE_LENGTH; i++) {
            double value = noiseLevel * random.nextGaussian();
            noise[i] = (byte) Math.max(-127, Math.min(127, Math.round(value)));
        }
    }

    /**
     * @param rgb 0xRRGGBB by rows
     * @param gain of the light, 1 = as drawn
     * @param index of the picture; decides the noise
     * @return owned by the caller; its memory comes back here when it is closed
     */
    public Picture expose(int[] rgb, double gain, long index) {
        setTones(gain);
        Picture picture = pool.take(width, height);
        SplittableRandom random = new SplittableRandom(seed ^ (index * 0x9E3779B97F4A7C15L));
        for (int y = 0; y < height; y++) {
            exposeRow(rgb, y * width, noisy ? random.nextInt(NOISE_LENGTH) : 0);
            picture.rgb().put(y * row.length, row);
        }
        return picture;
    }

    private void exposeRow(int[] rgb, int from, int noiseFrom) {
        int out = 0;
        for (int x = 0; x < width; x++) {
            int pixel = rgb[from + x];
            int shift = MARGIN + noise[(noiseFrom + x) & (NOISE_LENGTH - 1)];
            row[out++] = tones[((pixel >> 16) & 255) + shift];
            row[out++] = tones[((pixel >> 8) & 255) + shift];
            row[out++] = tones[(pixel & 255) + shift];
        }
    }

    private void setTones(double gain) {
        Arrays.fill(tones, 0, MARGIN, (byte) 0);
        for (int i = MARGIN; i < tones.length; i++) {
            tones[i] = (byte) Math.min(255, Math.round((i - MARGIN) * gain));
        }
    }
}
