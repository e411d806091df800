package io.posestream.dataset.openpose;

import java.nio.file.Path;
import java.util.List;

/**
 * The people of one picture.
 *
 * @param file where they come from
 * @param number of the picture by the file's name, {@code clip_000000000012_keypoints.json} is 12; of one without a
 *     number its position in the folder, from 0
 */
public record OpenPoseFrame(Path file, long number, List<OpenPosePerson> people) {
    public OpenPoseFrame {
        people = List.copyOf(people);
    }
}
