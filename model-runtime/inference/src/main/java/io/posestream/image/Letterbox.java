package io.posestream.image;

/**
 * How a whole picture lies in the input of a model: shrunk or enlarged to {@code contentWidth} x {@code contentHeight},
 * at the top left; the rest up to {@code inputWidth} x {@code inputHeight} is black.
 */
public record Letterbox(
        int pictureWidth, int pictureHeight, int contentWidth, int contentHeight, int inputWidth, int inputHeight) {

    /** The longer side becomes {@code longSide}; each side is then filled up to a multiple of {@code multipleOf}. */
    public static Letterbox fit(int pictureWidth, int pictureHeight, int longSide, int multipleOf) {
        double scale = (double) longSide / Math.max(pictureWidth, pictureHeight);
        int width = Math.max(1, (int) Math.round(pictureWidth * scale));
        int height = Math.max(1, (int) Math.round(pictureHeight * scale));
        return new Letterbox(
                pictureWidth, pictureHeight, width, height, roundUp(width, multipleOf), roundUp(height, multipleOf));
    }

    public float toSourceX(float inputX) {
        return inputX * pictureWidth / contentWidth;
    }

    public float toSourceY(float inputY) {
        return inputY * pictureHeight / contentHeight;
    }

    private static int roundUp(int size, int multiple) {
        return (size + multiple - 1) / multiple * multiple;
    }
}
