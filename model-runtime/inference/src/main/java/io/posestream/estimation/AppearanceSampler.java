package io.posestream.estimation;

import io.posestream.image.CropTransform;
import io.posestream.inference.TensorBinding;
import io.posestream.pose.Appearance;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Reads off a model's maps how a person looks: at the middle of every limb, where there is cloth on all sides, for at
 * the joints themselves half of what a map sees is background. Linear between cells; cell i lies at i times input size
 * over map size. Stateless and thread-safe.
 */
final class AppearanceSampler {
    private final List<Skeleton.Link> limbs;
    private final List<String> outputs;

    /** @param outputs maps [N,C,h,w] to read; none = looks are not told */
    AppearanceSampler(Skeleton skeleton, List<String> outputs) {
        this.limbs = skeleton.links();
        this.outputs = List.copyOf(outputs);
    }

    List<String> outputs() {
        return outputs;
    }

    /** @param item index in the batch */
    Appearance sample(TensorBinding tensors, int item, CropTransform crop, Pose pose) {
        if (outputs.isEmpty()) {
            return Appearance.NONE;
        }
        int channels = outputs.stream()
                .mapToInt(output -> tensors.outputItemShape(output)[0])
                .sum();
        float[] values = new float[limbs.size() * channels];
        float[] weights = new float[limbs.size()];
        for (int limb = 0; limb < limbs.size(); limb++) {
            Keypoint from = pose.keypoint(limbs.get(limb).from());
            Keypoint to = pose.keypoint(limbs.get(limb).to());
            if (from.missing() || to.missing()) {
                continue;
            }
            weights[limb] = Math.min(from.score(), to.score());
            float u = crop.toInputX((from.x() + to.x()) / 2) / crop.inputWidth();
            float v = crop.toInputY((from.y() + to.y()) / 2) / crop.inputHeight();
            int at = limb * channels;
            for (String output : outputs) {
                at = read(tensors.output(output), tensors.outputItemShape(output), item, u, v, values, at);
            }
        }
        return new Appearance(values, weights);
    }

    /**
     * @param u across, 0 = first column, 1 = one beyond the last
     * @return where the next map's values go
     */
    private static int read(FloatBuffer map, int[] shape, int item, float u, float v, float[] values, int start) {
        int height = shape[1];
        int width = shape[2];
        float x = Math.max(0, Math.min(width - 1, u * width));
        float y = Math.max(0, Math.min(height - 1, v * height));
        int left = Math.min(Math.max(0, width - 2), (int) x);
        int top = Math.min(Math.max(0, height - 2), (int) y);
        int right = Math.min(1, width - 1);
        int down = Math.min(1, height - 1) * width;
        float toRight = x - left;
        float toDown = y - top;
        int at = start;
        for (int channel = 0; channel < shape[0]; channel++) {
            int cell = ((item * shape[0] + channel) * height + top) * width + left;
            float upper = mix(map.get(cell), map.get(cell + right), toRight);
            float lower = mix(map.get(cell + down), map.get(cell + down + right), toRight);
            values[at++] = mix(upper, lower, toDown);
        }
        return at;
    }

    private static float mix(float one, float other, float share) {
        return one + share * (other - one);
    }
}
