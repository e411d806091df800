package io.posestream.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.posestream.pose.Skeleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The skeleton of a pose model: the name of a known one, or a definition of its own with all keypoints.
 *
 * @param links pairs of keypoint names that are drawn as a limb
 */
public record SkeletonSpec(
        String name,
        @Nullable List<KeypointSpec> keypoints,
        @Nullable List<List<String>> links) {
    private static final List<Skeleton> KNOWN = List.of(Skeleton.COCO_17);

    /**
     * One keypoint of a skeleton.
     *
     * @param swap name of its mirror image (left for right); left out when it has none
     * @param sigma spread of annotators relative to body size, as OKS uses it
     */
    public record KeypointSpec(String name, @Nullable String swap, double sigma) {}

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public SkeletonSpec(
            @JsonProperty("name") String name,
            @JsonProperty("keypoints") @Nullable List<KeypointSpec> keypoints,
            @JsonProperty("links") @Nullable List<List<String>> links) {
        this.name = name;
        this.keypoints = keypoints == null ? null : List.copyOf(keypoints);
        this.links = links == null ? null : List.copyOf(links);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SkeletonSpec named(String name) {
        return new SkeletonSpec(name, null, null);
    }

    /**
     * @throws IllegalArgumentException with a sentence, when the name is unknown or the definition contradicts itself
     */
    public Skeleton toSkeleton() {
        if (keypoints == null) {
            return KNOWN.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("skeleton '" + name + "' is not known; known are "
                            + KNOWN.stream().map(Skeleton::name).toList()
                            + ", or define it with name, keypoints and links"));
        }
        List<String> names = keypoints.stream().map(KeypointSpec::name).toList();
        return new Skeleton(
                name,
                names,
                (links == null ? List.<List<String>>of() : links)
                        .stream().map(link -> link(link, names)).toList(),
                keypoints.stream()
                        .map(k -> indexOf(k.swap() == null ? k.name() : k.swap(), names))
                        .toList(),
                keypoints.stream().map(KeypointSpec::sigma).toList());
    }

    private Skeleton.Link link(List<String> ends, List<String> names) {
        if (ends.size() != 2) {
            throw new IllegalArgumentException("skeleton '" + name + "': a link joins two keypoints, got " + ends);
        }
        return new Skeleton.Link(indexOf(ends.get(0), names), indexOf(ends.get(1), names));
    }

    private int indexOf(String keypoint, List<String> names) {
        int index = names.indexOf(keypoint);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "skeleton '" + name + "': '" + keypoint + "' is none of its keypoints " + names);
        }
        return index;
    }
}
