package io.posestream.simulator.render;

/** The place without people, ready to be copied under each new picture. */
interface Backdrop {

    /**
     * Puts the empty place on the canvas.
     *
     * @param dirty what was painted over since the last call for the same lens
     */
    void restore(Canvas canvas, Lens lens, Region dirty);
}
