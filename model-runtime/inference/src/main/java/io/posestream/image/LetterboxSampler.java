package io.posestream.image;

import java.nio.FloatBuffer;

/**
 * Puts a whole picture into the input of a model: area mean along an axis that shrinks, linear along one that grows.
 * Keeps scratch memory; one thread at a time.
 */
public final class LetterboxSampler {
    private final Resampler resampler = new Resampler();

    /** @param target gets three planes of the letterbox's input size from position 0 on; its position is not used */
    public void sample(Picture picture, Letterbox letterbox, PixelScaling scaling, FloatBuffer target) {
        resampler.resample(
                picture,
                axis(letterbox.contentWidth(), letterbox.pictureWidth()),
                axis(letterbox.contentHeight(), letterbox.pictureHeight()),
                letterbox.inputHeight(),
                letterbox.inputWidth(),
                scaling,
                target,
                0);
    }

    private static AxisFilter axis(int outputs, int sourceSize) {
        double step = (double) sourceSize / outputs;
        if (step >= 1) {
            return AxisFilter.area(outputs, step, sourceSize);
        }
        return AxisFilter.tent(outputs, step / 2 - 0.5, step, sourceSize).withoutBorder();
    }
}
