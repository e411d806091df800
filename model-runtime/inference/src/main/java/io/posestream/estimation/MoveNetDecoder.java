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
 * MoveNet's decode, as the published graphs do it. With map size h x w and all positions in cells:
 *
 * <pre>
 * c   = argmax over cells of center[c] / (|c - (h/2, w/2)| + bias)        the person meant
 * r_j = c + regress_j[c]                                                   where keypoint j should be
 * k_j = argmax over cells of heatmap_j[k] / (|k - r_j| + bias)             where it is, to a cell
 * p_j = (k_j + offset_j[k_j]) * stride,  score_j = heatmap_j[k_j]
 * </pre>
 */
final class MoveNetDecoder implements PoseDecoder {
    private final DecoderSpec.MoveNet spec;

    MoveNetDecoder(DecoderSpec.MoveNet spec) {
        this.spec = spec;
    }

    @Override
    public Pose decode(TensorBinding tensors, int item, CropTransform crop) {
        int[] shape = tensors.outputItemShape(spec.heatmap());
        int keypoints = shape[0];
        int height = shape[1];
        int width = shape[2];
        int plane = height * width;
        FloatBuffer regress = tensors.output(spec.regress());
        FloatBuffer heatmap = tensors.output(spec.heatmap());
        FloatBuffer offset = tensors.output(spec.offset());
        int middle = bestCell(tensors.output(spec.center()), item * plane, height, width, height / 2f, width / 2f);

        float strideX = (float) crop.inputWidth() / width;
        float strideY = (float) crop.inputHeight() / height;
        List<Keypoint> pose = new ArrayList<>(keypoints);
        int middleRow = middle / width;
        int middleColumn = middle % width;
        for (int j = 0; j < keypoints; j++) {
            int vectors = (item * keypoints + j) * 2 * plane;
            int map = (item * keypoints + j) * plane;
            float expectedY = middleRow + regress.get(vectors + middle);
            float expectedX = middleColumn + regress.get(vectors + plane + middle);
            int cell = bestCell(heatmap, map, height, width, expectedY, expectedX);
            int row = cell / width;
            float y = row + offset.get(vectors + cell);
            float x = cell % width + offset.get(vectors + plane + cell);
            pose.add(Keypoint.seen(
                    crop.toSourceX(x * strideX), crop.toSourceY(y * strideY), Scores.clamp(heatmap.get(map + cell))));
        }
        return new Pose(pose);
    }

    /** The cell with the highest value for its distance from a point. */
    private int bestCell(FloatBuffer map, int at, int height, int width, float y, float x) {
        int best = 0;
        float bestValue = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < height; row++) {
            float dy = row - y;
            for (int column = 0; column < width; column++) {
                float value = map.get(at + row * width + column);
                // The weight never exceeds 1 / bias, so most cells need no square root.
                if (value <= bestValue * spec.distanceBias()) {
                    continue;
                }
                float dx = column - x;
                float weighted = value / ((float) Math.sqrt(dy * dy + dx * dx) + spec.distanceBias());
                if (weighted > bestValue) {
                    bestValue = weighted;
                    best = row * width + column;
                }
            }
        }
        return best;
    }
}
