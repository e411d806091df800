package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.inference.TensorBinding;
import io.posestream.model.DecoderSpec;
import io.posestream.model.ModelManifest;
import io.posestream.temporal.HeatmapPeaks;
import io.posestream.temporal.PeakFinder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads off a model's heatmaps where else its keypoints may be. Stateless and thread-safe.
 *
 * @param heatmap output [N,K,h,w]; empty = the model has none, and there are no alternatives
 */
record Alternatives(Optional<String> heatmap, int keypoints) {

    static Alternatives of(ModelManifest manifest) {
        DecoderSpec decoder = manifest.decoder();
        Optional<String> heatmap = Optional.empty();
        if (decoder instanceof DecoderSpec.MoveNet moveNet) {
            heatmap = Optional.of(moveNet.heatmap());
        } else if (decoder instanceof DecoderSpec.Heatmap maps) {
            heatmap = Optional.of(maps.heatmap());
        }
        return new Alternatives(heatmap, manifest.poseSkeleton().size());
    }

    /** What is read. */
    List<String> outputs() {
        return heatmap.map(List::of).orElse(List.of());
    }

    /** @param item index in the batch */
    HeatmapPeaks find(TensorBinding tensors, int item, CropTransform crop) {
        return heatmap.map(output -> find(output, tensors, item, crop))
                .orElseGet(() -> new HeatmapPeaks(Collections.nCopies(keypoints, List.of())));
    }

    private HeatmapPeaks find(String output, TensorBinding tensors, int item, CropTransform crop) {
        int[] shape = tensors.outputItemShape(output);
        int at = item * shape[0] * shape[1] * shape[2];
        return PeakFinder.DEFAULT.find(tensors.output(output), at, shape[0], shape[1], shape[2], crop);
    }
}
