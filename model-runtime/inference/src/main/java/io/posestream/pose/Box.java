package io.posestream.pose;

/** An upright rectangle in source pixels; may reach beyond the picture. Width and height are never negative. */
public record Box(float x, float y, float width, float height) {

    public Box {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("box size must not be negative or NaN: " + width + " x " + height);
        }
    }

    public static Box ofCorners(float left, float top, float right, float bottom) {
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    public float right() {
        return x + width;
    }

    public float bottom() {
        return y + height;
    }

    public float centerX() {
        return x + width / 2;
    }

    public float centerY() {
        return y + height / 2;
    }

    public float area() {
        return width * height;
    }

    public boolean contains(float pointX, float pointY) {
        return pointX >= x && pointX <= right() && pointY >= y && pointY <= bottom();
    }

    /** Area of the common part, 0 when apart. */
    public float intersection(Box other) {
        float w = Math.min(right(), other.right()) - Math.max(x, other.x);
        float h = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return w <= 0 || h <= 0 ? 0 : w * h;
    }

    /** Intersection over union, 0..1; 0 when both are empty. */
    public float iou(Box other) {
        float common = intersection(other);
        float union = area() + other.area() - common;
        return union <= 0 ? 0 : common / union;
    }

    public Box translate(float dx, float dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** Same centre, each side times {@code factor}. */
    public Box scaled(float factor) {
        return new Box(
                centerX() - width * factor / 2, centerY() - height * factor / 2, width * factor, height * factor);
    }
}
