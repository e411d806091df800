package io.posestream.training;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.temporal.Anchor;

/** How far answers to a window lie from its targets: input pixels of the key's crop, NaN where there is no target. */
public final class KeyError {
    private KeyError() {}

    /** @param answer in source pixels; a missing keypoint stands where the single frame's anchor is */
    public static double[] of(WindowSample sample, Pose answer) {
        CropTransform crop = sample.window().key().crop();
        double[] errors = new double[sample.targets().size()];
        for (int j = 0; j < errors.length; j++) {
            Keypoint point = answer.keypoint(j);
            Anchor anchor = Anchor.of(sample.window().key(), j);
            errors[j] = distance(
                    sample,
                    j,
                    point.missing() ? anchor.x() : crop.toInputX(point.x()),
                    point.missing() ? anchor.y() : crop.toInputY(point.y()));
        }
        return errors;
    }

    private static double distance(WindowSample sample, int keypoint, double x, double y) {
        Target target = sample.targets().get(keypoint);
        CropTransform crop = sample.window().key().crop();
        return target.weight() > 0
                ? Math.hypot(x - crop.toInputX(target.x()), y - crop.toInputY(target.y()))
                : Double.NaN;
    }
}
