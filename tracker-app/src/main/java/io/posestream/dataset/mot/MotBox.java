package io.posestream.dataset.mot;

/** An upright rectangle as a MOTChallenge file gives it, in pixels; may reach beyond the picture. */
public record MotBox(double left, double top, double width, double height) {

    public MotBox {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("box size must not be negative or NaN: " + width + " x " + height);
        }
    }

    public double area() {
        return width * height;
    }

    /** Intersection over union, 0..1; 0 when either is empty. */
    public double iou(MotBox other) {
        double right = left + width;
        double bottom = top + height;
        double otherRight = other.left + other.width;
        double otherBottom = other.top + other.height;
        double common = Math.max(0, Math.min(right, otherRight) - Math.max(left, other.left))
                * Math.max(0, Math.min(bottom, otherBottom) - Math.max(top, other.top));
        // Sides anew from corners: the sum of the areas must round as the common part does, or equal boxes differ.
        double union = (right - left) * (bottom - top) + (otherRight - other.left) * (otherBottom - other.top) - common;
        return common <= 0 ? 0 : Math.min(1, common / union);
    }
}
