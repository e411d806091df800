package io.posestream.temporal;

import java.util.List;

/**
 * Where the maps of the looks at one picture are to be kept.
 *
 * @param ring whose slots these are
 * @param captureTimeNs of the picture
 * @param slots one for each person looked at, in their order; {@link FeatureRing#NONE} = this look is not kept
 */
public record LookSlots(FeatureRing ring, long captureTimeNs, List<Integer> slots) {
    public LookSlots {
        slots = List.copyOf(slots);
    }
}
