package io.posestream.simulator.render;

/** A rectangle of whole pixels that grows; right and bottom are exclusive. */
final class Region {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int bottom = Integer.MIN_VALUE;

    boolean empty() {
        return left >= right || top >= bottom;
    }

    void include(int fromX, int fromY, int toX, int toY) {
        left = Math.min(left, fromX);
        top = Math.min(top, fromY);
        right = Math.max(right, toX);
        bottom = Math.max(bottom, toY);
    }

    void include(Region other) {
        if (!other.empty()) {
            include(other.left, other.top, other.right, other.bottom);
        }
    }
}
