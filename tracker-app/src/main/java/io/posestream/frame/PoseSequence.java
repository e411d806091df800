package io.posestream.frame;

/**
 * One person over a fixed span of picture time, on an even grid: T steps of V keypoints.
 *
 * @param skeleton names the V keypoints and their order
 * @param width of the source picture in pixels
 * @param endNs picture time of the last step, nanoseconds since 1970; step {@code i} lies {@code (T-1-i) * stepNs}
 *     earlier
 * @param strideNs from the end of one window to the end of the next
 * @param values T*V*3: x, y, score; x and y relative to the body: pixel = origin + value * scale
 * @param mask T*V of {@link #ABSENT}, {@link #SEEN}, {@link #PREDICTED}, {@link #BETWEEN}
 * @param frame where the values are measured from
 * @param coverage share of steps with at least one position, 0..1
 * @param frames of this person that the window is made of
 * @param refinedFrames of these, how many came as revision 1
 * @param suspectFrames of these, how many may be wrong because the decoder lost frames
 */
public record PoseSequence(
        String streamId,
        long epoch,
        long trackId,
        String skeleton,
        int width,
        int height,
        long endNs,
        long stepNs,
        long strideNs,
        int steps,
        int keypoints,
        float[] values,
        byte[] mask,
        BodyFrame frame,
        float coverage,
        int frames,
        int refinedFrames,
        int suspectFrames) {

    /** Numbers of each keypoint: x, y, score. */
    public static final int CHANNELS = 3;

    /** No position; its three numbers are 0. */
    public static final byte ABSENT = 0;

    public static final byte SEEN = 1;

    /** Put there by the tracker, which did not see it. */
    public static final byte PREDICTED = 2;

    /** On the line between two frames that are further apart than two steps. */
    public static final byte BETWEEN = 3;

    public PoseSequence {
        if (values.length != steps * keypoints * CHANNELS || mask.length != steps * keypoints) {
            throw new IllegalArgumentException("a sequence of " + steps + " steps of " + keypoints
                    + " keypoints needs " + steps * keypoints * CHANNELS + " values and " + steps * keypoints
                    + " mask entries, got " + values.length + " and " + mask.length);
        }
    }

    /**
     * One point and one length for a whole window.
     *
     * @param originX source pixels
     * @param scalePx positive
     */
    public record BodyFrame(float originX, float originY, float scalePx, Reference reference) {}

    /** What origin and scale are measured at. */
    public enum Reference {
        /** Middle of the hips; from there to the middle of the shoulders. */
        TORSO,
        /** Middle of the box; a quarter of its height. */
        BOX
    }
}
