package io.posestream.overload;

/**
 * The other streams of the tracker, as one of them sees them.
 *
 * @param lowerCanGive a less important stream could still do with less
 * @param higherInNeed a more important stream cannot keep up, and only fewer frames would help
 * @param higherReduced a more important stream makes do with the lighter model, or with less
 */
record Others(boolean lowerCanGive, boolean higherInNeed, boolean higherReduced) {
    static final Others NONE = new Others(false, false, false);
}
