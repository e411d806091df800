package io.posestream.simulator.render;

import java.util.Arrays;

/** For a camera that never moves: only what was painted over is copied back. */
final class StillBackdrop implements Backdrop {
    private final Canvas place;
    private boolean copied;

    StillBackdrop(Canvas place) {
        this.place = place;
    }

    @Override
    public void restore(Canvas canvas, Lens lens, Region dirty) {
        if (!copied) {
            System.arraycopy(place.shadowable, 0, canvas.shadowable, 0, place.shadowable.length);
            copy(canvas, 0, 0, canvas.width, canvas.height);
            copied = true;
        } else if (!dirty.empty()) {
            copy(canvas, dirty.left, dirty.top, dirty.right, dirty.bottom);
        }
    }

    private void copy(Canvas canvas, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            int from = y * canvas.width + left;
            System.arraycopy(place.rgb, from, canvas.rgb, from, right - left);
            System.arraycopy(place.depth, from, canvas.depth, from, right - left);
            Arrays.fill(canvas.owner, from, from + right - left, (byte) 0);
        }
    }
}
