package io.posestream.model;

import io.posestream.pose.Skeleton;
import java.util.List;

/**
 * Where a pose model's maps tell people apart.
 *
 * @param outputs names of outputs [N,C,h,w] to read
 * @param parts of the body that are compared each for itself
 */
public record AppearanceSpec(List<String> outputs, List<Part> parts) {

    /**
     * A part of the body, read at some points and averaged.
     *
     * @param name for people
     * @param between pairs of keypoint names; a point is in the middle between the two
     */
    public record Part(String name, List<List<String>> between) {
        public Part {
            between = between.stream().map(List::copyOf).toList();
            if (between.isEmpty() || between.stream().anyMatch(pair -> pair.size() != 2)) {
                throw new IllegalArgumentException(
                        "part '" + name + "' needs points between two keypoints each, got " + between);
            }
        }

        /** The points as pairs of keypoint numbers. */
        public List<Skeleton.Link> on(Skeleton skeleton) {
            return between.stream()
                    .map(pair -> new Skeleton.Link(skeleton.indexOf(pair.get(0)), skeleton.indexOf(pair.get(1))))
                    .toList();
        }
    }

    public AppearanceSpec {
        outputs = List.copyOf(outputs);
        parts = List.copyOf(parts);
        if (outputs.isEmpty() || parts.isEmpty()) {
            throw new IllegalArgumentException("needs at least one output and one part");
        }
    }
}
