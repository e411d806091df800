package io.posestream.propagation;

import java.util.List;

/** Carries a label over a section; the way to bring in another kind of evidence. */
@FunctionalInterface
interface Carrier {

    /**
     * @param backwards from the last frame to the first
     * @return where the joint is in each frame of the section, in the order {@link Section#from} has them, the label's
     *     own first; empty when the joint is not labelled at the end that is carried from. The label at the other end
     *     is not looked at: that it is met again is the check.
     */
    List<Place> carry(Section section, int slot, boolean backwards);
}
