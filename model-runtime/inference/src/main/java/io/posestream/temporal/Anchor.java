package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;

/**
 * Where the head's offsets of a keypoint start: the single-frame answer, and the middle of the crop where there is
 * none.
 *
 * @param x input pixels of the key's crop
 * @param y input pixels of the key's crop
 */
public record Anchor(float x, float y) {

    public static Anchor of(Look key, int keypoint) {
        CropTransform crop = key.crop();
        Keypoint found = key.pose().keypoint(keypoint);
        return found.missing()
                ? new Anchor(crop.inputWidth() / 2f, crop.inputHeight() / 2f)
                : new Anchor(crop.toInputX(found.x()), crop.toInputY(found.y()));
    }
}
