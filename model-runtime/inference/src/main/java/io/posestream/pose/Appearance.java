package io.posestream.pose;

/**
 * How a person looks, for telling people apart: numbers sampled from a backbone's maps at the keypoints. Only those of
 * one model compare. Immutable: the array is never written after.
 *
 * @param values keypoints x channels, one keypoint after another; empty = nothing is known
 */
public record Appearance(float[] values) {

    /** Nothing is known. */
    public static final Appearance NONE = new Appearance(new float[0]);

    public boolean isKnown() {
        return values.length > 0;
    }
}
