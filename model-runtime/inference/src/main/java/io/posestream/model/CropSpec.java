package io.posestream.model;

/**
 * How a person is cut out for a model; the aspect is that of the input.
 *
 * @param margin factor by which the person's box grows before it is cut, at least 1
 */
public record CropSpec(float margin) {
    public CropSpec {
        if (!(margin >= 1 && margin <= 3)) {
            throw new IllegalArgumentException("margin must be between 1 and 3, got " + margin);
        }
    }
}
