package io.posestream.frame;

import java.util.List;

/** Truth in the form in which poses are published, so that both are read and compared alike. */
public final class TrueFrame {
    private static final ModelInfo TRUTH = new ModelInfo("truth", "simulator", "exact");

    private TrueFrame() {}

    /**
     * @param captureTimeNs when the picture was taken
     * @param width of the picture in pixels
     * @param skeleton names the keypoint layout
     */
    public static PoseFrame of(
            FrameId id, long captureTimeNs, int width, int height, String skeleton, List<TrackedPerson> people) {
        return new PoseFrame(
                id,
                captureTimeNs,
                captureTimeNs,
                captureTimeNs,
                width,
                height,
                skeleton,
                TRUTH,
                0,
                people.isEmpty() ? Outcome.EMPTY : Outcome.TRACKED,
                "",
                false,
                people);
    }
}
