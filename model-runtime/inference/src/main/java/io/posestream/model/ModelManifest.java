package io.posestream.model;

import io.posestream.pose.Skeleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code manifest.yaml} says about a model: all that is needed to feed it, read it and name it.
 *
 * @param id equals the name of the bundle's folder
 * @param model name of the ONNX file
 * @param crop how a person is cut out; only for task pose
 * @param skeleton only for task pose
 * @param appearance what tells people apart; only for task pose, and left out when nothing does
 * @param licence SPDX identifier
 * @param sha256 checksum of every file in the folder but the manifest, by name
 */
public record ModelManifest(
        String id,
        Task task,
        String model,
        InputSpec input,
        @Nullable CropSpec crop,
        @Nullable SkeletonSpec skeleton,
        List<OutputSpec> outputs,
        DecoderSpec decoder,
        @Nullable AppearanceSpec appearance,
        String licence,
        Provenance provenance,
        Map<String, String> sha256)
        implements Manifest {

    public ModelManifest {
        outputs = List.copyOf(outputs);
        sha256 = Map.copyOf(sha256);
    }

    /** @throws IllegalArgumentException when there is no such output; the message lists those there are */
    public OutputSpec output(String name) {
        return outputs.stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no output '" + name + "'; the manifest lists "
                        + outputs.stream().map(OutputSpec::name).toList()));
    }

    /** Names of the outputs that the decoder reads; the only ones that need computing. */
    public List<String> decodedOutputs() {
        return decoder.outputs(input);
    }

    /** The keypoints of a pose model. */
    public Skeleton poseSkeleton() {
        if (skeleton == null) {
            throw new IllegalArgumentException("task " + task.label() + " has no skeleton");
        }
        return skeleton.toSkeleton();
    }

    /** The margin of a pose model's crop. */
    public float cropMargin() {
        if (crop == null) {
            throw new IllegalArgumentException("task " + task.label() + " has no crop");
        }
        return crop.margin();
    }
}
