package io.posestream.pose;

import java.util.List;

/**
 * Names the keypoints of a pose and says how they belong together.
 *
 * @param name identifies the layout on the wire, e.g. {@code body-pose/coco-17}
 * @param keypoints names in order
 * @param links pairs of keypoints that are drawn as a limb
 * @param swap for each keypoint its mirror image (left for right); itself when it has none
 * @param sigmas per keypoint the annotators' spread relative to body size, as OKS uses it
 *     (https://cocodataset.org/#keypoints-eval)
 */
public record Skeleton(String name, List<String> keypoints, List<Link> links, List<Integer> swap, List<Double> sigmas) {

    /** Two keypoint indices that are drawn as a limb. */
    public record Link(int from, int to) {}

    public Skeleton {
        keypoints = List.copyOf(keypoints);
        links = List.copyOf(links);
        swap = List.copyOf(swap);
        sigmas = List.copyOf(sigmas);
        int n = keypoints.size();
        if (swap.size() != n || sigmas.size() != n) {
            throw new IllegalArgumentException("skeleton " + name + ": " + n + " keypoints need " + n
                    + " swap entries and sigmas, got " + swap.size() + " and " + sigmas.size());
        }
        for (Link link : links) {
            if (link.from() < 0 || link.from() >= n || link.to() < 0 || link.to() >= n) {
                throw new IllegalArgumentException(
                        "skeleton " + name + ": " + link + " names a keypoint outside 0.." + (n - 1));
            }
        }
    }

    public int size() {
        return keypoints.size();
    }

    /** Position of a keypoint by name. */
    public int indexOf(String keypoint) {
        int index = keypoints.indexOf(keypoint);
        if (index < 0) {
            throw new IllegalArgumentException("skeleton " + name + " has no keypoint '" + keypoint + "'");
        }
        return index;
    }

    /** The 17 body keypoints of COCO. */
    public static final Skeleton COCO_17 = new Skeleton(
            "body-pose/coco-17",
            List.of(
                    "nose",
                    "left_eye",
                    "right_eye",
                    "left_ear",
                    "right_ear",
                    "left_shoulder",
                    "right_shoulder",
                    "left_elbow",
                    "right_elbow",
                    "left_wrist",
                    "right_wrist",
                    "left_hip",
                    "right_hip",
                    "left_knee",
                    "right_knee",
                    "left_ankle",
                    "right_ankle"),
            List.of(
                    new Link(0, 1),
                    new Link(0, 2),
                    new Link(1, 3),
                    new Link(2, 4),
                    new Link(3, 5),
                    new Link(4, 6),
                    new Link(5, 6),
                    new Link(5, 7),
                    new Link(7, 9),
                    new Link(6, 8),
                    new Link(8, 10),
                    new Link(5, 11),
                    new Link(6, 12),
                    new Link(11, 12),
                    new Link(11, 13),
                    new Link(13, 15),
                    new Link(12, 14),
                    new Link(14, 16)),
            List.of(0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15),
            List.of(
                    .026, .025, .025, .035, .035, .079, .079, .072, .072, .062, .062, .107, .107, .087, .087, .089,
                    .089));
}
