package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.inference.TensorBinding;
import io.posestream.model.DecoderSpec;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A distribution per axis (Li et al., SimCC, ECCV 2022): the highest bin over the split ratio is the input pixel, the
 * lower of the two peaks the score. A peak that is not positive means missing.
 */
final class SimCcDecoder implements PoseDecoder {
    private final DecoderSpec.SimCc spec;

    SimCcDecoder(DecoderSpec.SimCc spec) {
        this.spec = spec;
    }

    @Override
    public Pose decode(TensorBinding tensors, int item, CropTransform crop) {
        FloatBuffer columns = tensors.output(spec.x());
        FloatBuffer rows = tensors.output(spec.y());
        int[] shape = tensors.outputItemShape(spec.x());
        int keypoints = shape[0];
        int width = shape[1];
        int height = tensors.outputItemShape(spec.y())[1];
        List<Keypoint> pose = new ArrayList<>(keypoints);
        for (int j = 0; j < keypoints; j++) {
            int atX = (item * keypoints + j) * width;
            int atY = (item * keypoints + j) * height;
            int x = PeakRefinement.highest(columns, atX, width);
            int y = PeakRefinement.highest(rows, atY, height);
            float score = Math.min(columns.get(atX + x), rows.get(atY + y));
            pose.add(
                    score > 0
                            ? Keypoint.seen(
                                    crop.toSourceX((float) x / spec.splitRatio()),
                                    crop.toSourceY((float) y / spec.splitRatio()),
                                    Scores.clamp(score))
                            : Keypoint.absent());
        }
        return new Pose(pose);
    }
}
