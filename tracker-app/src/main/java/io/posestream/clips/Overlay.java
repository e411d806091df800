package io.posestream.clips;

import java.awt.Graphics2D;

/** Something drawn over a person. Frames count from the key: -2 to 2. */
interface Overlay {

    /** @param graphics in source pixels */
    void paint(Graphics2D graphics, int frame);

    /** Whether a point in source pixels lies behind it. */
    boolean covers(float x, float y, int frame);
}
