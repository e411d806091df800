package io.posestream.temporal;

import io.posestream.image.CropTransform;
import io.posestream.pose.Keypoint;
import java.util.Arrays;
import java.util.Optional;

/**
 * One keypoint through a window. Places are input pixels of the key's crop, times seconds from the key; by place in the
 * window, oldest first.
 *
 * @param seen whether the keypoint was found there
 */
record Observations(boolean[] seen, double[] seconds, double[] x, double[] y, double[] score) {
    private static final double NS_PER_SECOND = 1e9;

    static Observations of(PoseWindow window, int keypoint) {
        int n = PoseWindow.LENGTH;
        Observations all = new Observations(new boolean[n], new double[n], new double[n], new double[n], new double[n]);
        Look key = window.key();
        CropTransform crop = key.crop();
        for (int i = 0; i < n; i++) {
            Optional<Look> look = window.at(i - PoseWindow.REACH);
            if (look.isEmpty()) {
                continue;
            }
            all.seconds[i] = (look.get().captureTimeNs() - key.captureTimeNs()) / NS_PER_SECOND;
            Keypoint found = look.get().pose().keypoint(keypoint);
            all.seen[i] = !found.missing();
            all.x[i] = crop.toInputX(found.x());
            all.y[i] = crop.toInputY(found.y());
            all.score[i] = found.score();
        }
        return all;
    }

    boolean any() {
        for (boolean one : seen) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** The same without what was seen in the key frame itself. */
    Observations withoutKey() {
        boolean[] others = Arrays.copyOf(seen, seen.length);
        others[PoseWindow.REACH] = false;
        return new Observations(others, seconds, x, y, score);
    }
}
