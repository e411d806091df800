package io.posestream.dataset.posetrack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The 15 joints of PoseTrack, in the order of the ids of PoseTrack17 and poseval.
 *
 * <p>Each has a slot among the 17 of PoseTrack18 and PoseTrack21, which took over the layout of COCO and left two slots
 * (the ears, {@value #SLOTS} in all) unused.
 */
public enum BodyJoint {
    RIGHT_ANKLE(0, 16),
    RIGHT_KNEE(1, 14),
    RIGHT_HIP(2, 12),
    LEFT_HIP(3, 11),
    LEFT_KNEE(4, 13),
    LEFT_ANKLE(5, 15),
    RIGHT_WRIST(6, 10),
    RIGHT_ELBOW(7, 8),
    RIGHT_SHOULDER(8, 6),
    LEFT_SHOULDER(9, 5),
    LEFT_ELBOW(10, 7),
    LEFT_WRIST(11, 9),
    HEAD_BOTTOM(12, 1),
    NOSE(13, 0),
    HEAD_TOP(14, 2);

    /** How many joints there are. */
    public static final int COUNT = 15;

    /** Keypoints of a person in PoseTrack18 and PoseTrack21. */
    public static final int SLOTS = 17;

    private final int id;
    private final int slot;

    BodyJoint(int id, int slot) {
        this.id = id;
        this.slot = slot;
    }

    /** The id in PoseTrack17 files and in poseval, 0..14. */
    public int id() {
        return id;
    }

    /** Position among the 17 keypoints of PoseTrack18 and PoseTrack21. */
    public int slot() {
        return slot;
    }

    /** The name in the files, e.g. {@code head_bottom}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for the ears and whatever else a file may list. */
    public static Optional<BodyJoint> ofFileName(String name) {
        return Arrays.stream(values())
                .filter(joint -> joint.fileName().equals(name))
                .findFirst();
    }
}
