package io.posestream.temporal;

import java.util.List;

/** Where a keypoint of the key frame may be, by different lights. The order is that of the head's inputs. */
public enum Candidate {
    /** The single-frame answer itself. */
    KEY,
    /** {@link RobustRts} over the window. */
    ROBUST,
    /** The same without the key's own measurement. */
    WITHOUT_KEY,
    /** {@link LocalLinear} over the window. */
    LINE,
    /** Where the keypoint was in the frame before. */
    PREVIOUS,
    /** Where it is in the frame after. */
    NEXT,
    /** The straight line through the two frames before. */
    PAST_LINE,
    /** The straight line through the two frames after. */
    FUTURE_LINE,
    /** Highest peak of the key's heatmap. */
    PEAK_1,
    PEAK_2,
    PEAK_3,
    /** The key's answer for the same joint of the other side: left and right are often taken for each other. */
    MIRROR;

    /** The key's heatmap peaks, highest first. */
    static final List<Candidate> PEAKS = List.of(PEAK_1, PEAK_2, PEAK_3);

    /** How many there are. */
    public static final int COUNT = values().length;

    /** Its place in the head's inputs. */
    @SuppressWarnings("EnumOrdinal") // the order of declaration is the order of the tensors
    public int index() {
        return ordinal();
    }
}
