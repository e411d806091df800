package io.posestream.image;

import java.nio.FloatBuffer;

/**
 * Cuts a crop out of a picture as a model wants it: linear interpolation, low-pass when shrinking, black outside the
 * picture. Input pixel (u, v) is taken at source pixel ({@link CropTransform#toSourceX}(u),
 * {@link CropTransform#toSourceY}(v)), whole numbers being pixel centres. Keeps scratch memory; one thread at a time.
 */
public final class CropSampler {
    private final Resampler resampler = new Resampler();

    /** @param target gets three planes of the crop's input size from {@code offset} on; its position is not used */
    public void sample(Picture picture, CropTransform crop, PixelScaling scaling, FloatBuffer target, int offset) {
        double step = 1.0 / crop.scale();
        int width = crop.inputWidth();
        int height = crop.inputHeight();
        AxisFilter horizontal = AxisFilter.tent(width, crop.toSourceX(0), step, picture.width());
        AxisFilter vertical = AxisFilter.tent(height, crop.toSourceY(0), step, picture.height());
        resampler.resample(picture, horizontal, vertical, height, width, scaling, target, offset);
    }
}
