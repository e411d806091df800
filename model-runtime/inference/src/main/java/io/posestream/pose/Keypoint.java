package io.posestream.pose;

/**
 * One named point of a body.
 *
 * @param x source pixels from the left edge of the picture; 0 and meaningless when {@code missing}
 * @param y source pixels from the top edge; 0 and meaningless when {@code missing}
 * @param score the model's score, 0..1
 * @param imputed the position was predicted, not seen in this frame
 * @param missing there is no position at all
 * @param sigma standard deviation of the position, source pixels; 0 when the model does not say
 */
public record Keypoint(
        float x, float y, float score, Visibility visibility, boolean imputed, boolean missing, float sigma) {

    private static final Keypoint MISSING = new Keypoint(0, 0, 0, Visibility.UNSPECIFIED, false, true);

    /** A keypoint of which nobody says how sure its position is. */
    public Keypoint(float x, float y, float score, Visibility visibility, boolean imputed, boolean missing) {
        this(x, y, score, visibility, imputed, missing, 0);
    }

    /** A keypoint that a model found in this frame. */
    public static Keypoint seen(float x, float y, float score) {
        return new Keypoint(x, y, score, Visibility.UNSPECIFIED, false, false);
    }

    /** A keypoint without a position. */
    public static Keypoint absent() {
        return MISSING;
    }

    /** The same keypoint elsewhere; a missing one stays missing. */
    public Keypoint at(float newX, float newY) {
        return missing ? this : new Keypoint(newX, newY, score, visibility, imputed, false, sigma);
    }

    public Keypoint withSigma(float newSigma) {
        return missing || newSigma == sigma ? this : new Keypoint(x, y, score, visibility, imputed, false, newSigma);
    }
}
