package io.posestream.training;

import io.posestream.image.CropTransform;
import io.posestream.pose.Skeleton;
import io.posestream.pose.Visibility;
import io.posestream.temporal.Anchor;
import io.posestream.temporal.Candidate;
import io.posestream.temporal.HeadInput;
import java.util.List;

/**
 * What a head should answer to windows, as {@link HeadLoss} wants it. The masks are judged at the candidates: the body
 * is where a limb of the truth passes near, the keypoint where its own truth is near. That somebody stands before the
 * body does not close its mask, for the answer is wanted there all the same.
 */
final class WindowTargets {
    /** Half the width of a limb, input pixels of the key's crop. */
    private static final double LIMB_PIXELS = 12;

    /** Fewer known keypoints do not say where the body is. */
    private static final int ENOUGH_KEYPOINTS = 12;

    private static final Skeleton SKELETON = Skeleton.COCO_17;
    private static final int K = SKELETON.size();
    private static final int C = Candidate.COUNT;

    private final Batch batch;

    /** @param batch whose inputs are filled already */
    WindowTargets(Batch batch) {
        this.batch = batch;
    }

    void write(List<WindowSample> samples) {
        for (int item = 0; item < samples.size(); item++) {
            WindowSample sample = samples.get(item);
            batch.target("clean", 1)[item] = sample.degraded() ? 0 : 1;
            double[][] truths = truths(sample);
            for (int j = 0; j < K; j++) {
                writeKeypoint(sample, truths[j], item * K + j, j);
            }
            writeBodyMask(sample, truths, item);
        }
    }

    private void writeKeypoint(WindowSample sample, double[] truth, int at, int keypoint) {
        Target target = sample.targets().get(keypoint);
        Anchor anchor = Anchor.of(sample.window().key(), keypoint);
        boolean known = target.weight() > 0;
        float[] offset = batch.target("offset", K * 2);
        offset[2 * at] = known ? (float) (truth[0] - anchor.x()) : 0;
        offset[2 * at + 1] = known ? (float) (truth[1] - anchor.y()) : 0;
        batch.target("weight", K)[at] = target.weight();
        batch.target("visible", K)[at] = target.visibility() == Visibility.VISIBLE ? 1 : 0;
        batch.target("visible_weight", K)[at] = target.visibility() == Visibility.UNSPECIFIED ? 0 : 1;
        batch.target("keypoint_mask_weight", K)[at] = target.weight();
        float[] mask = batch.target("keypoint_mask", K * C);
        float[] places = batch.input(HeadInput.CANDIDATES, K * C * 2);
        for (int c = at * C; c < (at + 1) * C; c++) {
            double dx = places[2 * c] - offset[2 * at];
            double dy = places[2 * c + 1] - offset[2 * at + 1];
            mask[c] = known && Math.hypot(dx, dy) < KeypointTerms.RIGHT_PIXELS ? 1 : 0;
        }
    }

    private void writeBodyMask(WindowSample sample, double[][] truths, int item) {
        long known =
                sample.targets().stream().filter(target -> target.weight() > 0).count();
        batch.target("human_mask_weight", 1)[item] = known >= ENOUGH_KEYPOINTS ? 1 : 0;
        float[] mask = batch.target("human_mask", K * C);
        float[] places = batch.input(HeadInput.CANDIDATES, K * C * 2);
        for (int j = 0; j < K; j++) {
            Anchor anchor = Anchor.of(sample.window().key(), j);
            for (int c = (item * K + j) * C; c < (item * K + j + 1) * C; c++) {
                mask[c] = onBody(sample, truths, anchor.x() + places[2 * c], anchor.y() + places[2 * c + 1]) ? 1 : 0;
            }
        }
    }

    private static boolean onBody(WindowSample sample, double[][] truths, double x, double y) {
        for (Skeleton.Link link : SKELETON.links()) {
            if (sample.targets().get(link.from()).weight() > 0
                    && sample.targets().get(link.to()).weight() > 0
                    && distance(truths[link.from()], truths[link.to()], x, y) < LIMB_PIXELS) {
                return true;
            }
        }
        return false;
    }

    /** Of a point from a line between two others. */
    private static double distance(double[] from, double[] to, double x, double y) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        double share = Math.max(0, Math.min(1, along));
        return Math.hypot(x - from[0] - share * dx, y - from[1] - share * dy);
    }

    /** Input pixels of the key's crop. */
    private static double[][] truths(WindowSample sample) {
        CropTransform crop = sample.window().key().crop();
        return sample.targets().stream()
                .map(target -> new double[] {crop.toInputX(target.x()), crop.toInputY(target.y())})
                .toArray(double[][]::new);
    }
}
