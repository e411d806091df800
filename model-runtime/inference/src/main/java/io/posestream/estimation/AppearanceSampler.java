package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.inference.TensorBinding;
import io.posestream.model.AppearanceSpec;
import io.posestream.model.ModelManifest;
import io.posestream.pose.Appearance;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.List;

/**
 * Reads off a model's maps how a person looks: each part of the body that the manifest names is the mean over its
 * points, weighted by how surely each was found. Stateless and thread-safe.
 */
final class AppearanceSampler {
    /** Looks are not told. */
    static final AppearanceSampler NONE = new AppearanceSampler(List.of(), List.of());

    private final List<List<Skeleton.Link>> parts;
    private final List<String> outputs;

    private AppearanceSampler(List<List<Skeleton.Link>> parts, List<String> outputs) {
        this.parts = parts;
        this.outputs = outputs;
    }

    /** As the manifest says; a model without appearance tells nothing. */
    static AppearanceSampler of(ModelManifest manifest) {
        AppearanceSpec spec = manifest.appearance();
        if (spec == null) {
            return NONE;
        }
        Skeleton skeleton = manifest.poseSkeleton();
        return new AppearanceSampler(
                spec.parts().stream().map(part -> part.on(skeleton)).toList(), spec.outputs());
    }

    /** The maps it reads. */
    List<String> outputs() {
        return outputs;
    }

    /** @param item index in the batch */
    Appearance sample(TensorBinding tensors, int item, CropTransform crop, Pose pose) {
        if (outputs.isEmpty()) {
            return Appearance.NONE;
        }
        List<FeatureMap> maps =
                outputs.stream().map(output -> FeatureMap.of(tensors, output)).toList();
        int channels = maps.stream().mapToInt(FeatureMap::channels).sum();
        float[] values = new float[parts.size() * channels];
        float[] weights = new float[parts.size()];
        for (int part = 0; part < parts.size(); part++) {
            float sum = 0;
            for (Skeleton.Link ends : parts.get(part)) {
                Keypoint from = pose.keypoint(ends.from());
                Keypoint to = pose.keypoint(ends.to());
                float weight = Math.min(from.score(), to.score());
                if (from.missing() || to.missing() || !(weight > 0)) {
                    continue;
                }
                sum += weight;
                float u = crop.toInputX((from.x() + to.x()) / 2) / crop.inputWidth();
                float v = crop.toInputY((from.y() + to.y()) / 2) / crop.inputHeight();
                int at = part * channels;
                for (FeatureMap map : maps) {
                    map.mix(item, u, v, weight / sum, values, at);
                    at += map.channels();
                }
            }
            weights[part] = sum / parts.get(part).size();
        }
        return new Appearance(values, weights);
    }
}
