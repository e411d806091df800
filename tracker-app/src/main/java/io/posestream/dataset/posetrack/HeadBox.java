package io.posestream.dataset.posetrack;

/** Two opposite corners of the box around a head, in source pixels. */
public record HeadBox(double x1, double y1, double x2, double y2) {
    private static final double SHARE_OF_DIAGONAL = 0.6;

    /** The yardstick of PCKh and of all PoseTrack metrics: 0.6 of the diagonal (Andriluka et al., CVPR 2014). */
    public double size() {
        return SHARE_OF_DIAGONAL * Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    }
}
