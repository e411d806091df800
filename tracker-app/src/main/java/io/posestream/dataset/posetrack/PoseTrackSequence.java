package io.posestream.dataset.posetrack;

import java.nio.file.Path;
import java.util.List;

/**
 * Annotations or predictions of one video.
 *
 * @param file where they come from; told in refusals
 * @param frames in the order of the file, which is that of time
 */
public record PoseTrackSequence(Path file, List<PoseTrackFrame> frames) {
    public PoseTrackSequence {
        frames = List.copyOf(frames);
    }
}
