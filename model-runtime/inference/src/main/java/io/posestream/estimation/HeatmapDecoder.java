package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.inference.TensorBinding;
import io.posestream.model.DecoderSpec;
import io.posestream.model.DecoderSpec.Alignment;
import io.posestream.model.DecoderSpec.Refinement;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One map per keypoint: the highest cell, refined by its neighbours. A map without any positive value means missing.
 */
final class HeatmapDecoder implements PoseDecoder {
    private final DecoderSpec.Heatmap spec;

    HeatmapDecoder(DecoderSpec.Heatmap spec) {
        this.spec = spec;
    }

    @Override
    public Pose decode(TensorBinding tensors, int item, CropTransform crop) {
        int[] shape = tensors.outputItemShape(spec.heatmap());
        FloatBuffer maps = tensors.output(spec.heatmap());
        int height = shape[1];
        int width = shape[2];
        float perCellX = perCell(crop.inputWidth(), width);
        float perCellY = perCell(crop.inputHeight(), height);
        List<Keypoint> pose = new ArrayList<>(shape[0]);
        for (int j = 0; j < shape[0]; j++) {
            int at = (item * shape[0] + j) * height * width;
            int cell = PeakRefinement.highest(maps, at, height * width);
            float score = maps.get(at + cell);
            if (!(score > 0)) {
                pose.add(Keypoint.absent());
                continue;
            }
            int row = cell / width;
            int column = cell % width;
            float x = column;
            float y = row;
            if (column > 0 && column < width - 1 && row > 0 && row < height - 1) {
                x += shift(maps, at + cell, 1, width);
                y += shift(maps, at + cell, width, 1);
            }
            pose.add(Keypoint.seen(crop.toSourceX(x * perCellX), crop.toSourceY(y * perCellY), Scores.clamp(score)));
        }
        return new Pose(pose);
    }

    private float shift(FloatBuffer maps, int peak, int along, int across) {
        if (spec.refinement() == Refinement.QUARTER) {
            return PeakRefinement.quarter(maps, peak, along);
        }
        return spec.refinement() == Refinement.DARK ? PeakRefinement.dark(maps, peak, along, across) : 0;
    }

    private float perCell(int inputSize, int mapSize) {
        return spec.alignment() == Alignment.CORNERS
                ? (inputSize - 1f) / Math.max(1, mapSize - 1)
                : (float) inputSize / mapSize;
    }
}
