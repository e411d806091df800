package io.posestream.tracking;

/**
 * Likeness of boxes alone, for detections without poses.
 *
 * <pre>
 *   similarity = IoU + MOMENTUM * agreement with the heading
 * </pre>
 *
 * <p>The direction decides between two that overlap about the same (Cao et al. 2023); it has no say where nothing
 * overlaps.
 */
public final class BoxSimilarity implements PoseSimilarity {

    /** Little, since a heading is by far the rougher measure; more than twice as much costs identities in a street. */
    private static final double MOMENTUM = 0.05;

    @Override
    public double between(Expectation expected, Observation seen) {
        double overlap = expected.box().iou(seen.box());
        double agreement = MOMENTUM * expected.heading().agreement(seen.box());
        return overlap == 0 ? 0 : Math.max(0, Math.min(1, overlap + agreement));
    }
}
