package io.posestream.image;

import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;

/**
 * Maps source pixels to the input of a model and, exactly inverted, back: {@code u = scale * (x - centerX) + inputWidth
 * / 2}, {@code v = scale * (y - centerY) + inputHeight / 2}. One scale for both axes.
 *
 * @param scale input pixels per source pixel, greater than 0
 * @param centerX source pixels; lands in the middle of the input
 * @param centerY source pixels
 */
public record CropTransform(float scale, float centerX, float centerY, int inputWidth, int inputHeight) {

    public CropTransform {
        if (!(scale > 0) || inputWidth <= 0 || inputHeight <= 0) {
            throw new IllegalArgumentException(
                    "a crop needs a positive scale and size, got " + scale + ", " + inputWidth + " x " + inputHeight);
        }
    }

    /** The crop that shows {@code box}, grown by {@code margin}, as large as the input allows. */
    public static CropTransform around(Box box, float margin, int inputWidth, int inputHeight) {
        float width = Math.max(1, box.width() * margin);
        float height = Math.max(1, box.height() * margin);
        float scale = Math.min(inputWidth / width, inputHeight / height);
        return new CropTransform(scale, box.centerX(), box.centerY(), inputWidth, inputHeight);
    }

    /** The same crop in a picture of a camera that moved: its middle moved, its scale changed; it does not turn. */
    public CropTransform moved(PlaneMotion camera) {
        return new CropTransform(
                (float) (scale / camera.scale()),
                (float) camera.x(centerX, centerY),
                (float) camera.y(centerX, centerY),
                inputWidth,
                inputHeight);
    }

    /** The part of the source that it shows. */
    public Box region() {
        return Box.ofCorners(toSourceX(0), toSourceY(0), toSourceX(inputWidth), toSourceY(inputHeight));
    }

    public float toInputX(float sourceX) {
        return scale * (sourceX - centerX) + inputWidth / 2f;
    }

    public float toInputY(float sourceY) {
        return scale * (sourceY - centerY) + inputHeight / 2f;
    }

    public float toSourceX(float inputX) {
        return (inputX - inputWidth / 2f) / scale + centerX;
    }

    public float toSourceY(float inputY) {
        return (inputY - inputHeight / 2f) / scale + centerY;
    }
}
