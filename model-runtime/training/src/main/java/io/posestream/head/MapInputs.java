package io.posestream.head;

/** How the backbone's maps come into a head. */
public enum MapInputs {
    /** One input for each place of the window and kind of map: {@code feature_past2}, {@code heatmap_past2}, ... */
    PER_FRAME,
    /**
     * All slots in one input for each kind, {@code feature_ring} and {@code heatmap_ring}, [S, channels, height,
     * width], and {@code slots}, int64 [N,5]: where each frame's maps lie; any slot where there is no frame. Spares
     * copies on a GPU.
     */
    RING
}
