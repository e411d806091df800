package io.posestream.evaluation.views;

/**
 * Pinhole and distortion in the order of OpenCV: {@code x'' = x (1 + k1 r^2 + k2 r^4) + 2 p1 x y + p2 (r^2 + 2 x^2)}
 * and likewise for y, of a point at depth 1; then {@code u = fx x'' + cx}.
 *
 * @param fx pixels, as {@code fy}, {@code cx} and {@code cy}
 */
record Lens(double fx, double fy, double cx, double cy, double k1, double k2, double p1, double p2) {
    /** Enough for lenses without fish-eye: each round leaves a hundredth of the error. */
    private static final int ROUNDS = 10;

    /** @return pixels of a point at depth 1 */
    double[] picture(double x, double y) {
        double[] bent = bent(x, y);
        return new double[] {fx * bent[0] + cx, fy * bent[1] + cy};
    }

    /** @return the point at depth 1 that is seen there */
    double[] seenAt(double u, double v) {
        double wantedX = (u - cx) / fx;
        double wantedY = (v - cy) / fy;
        double x = wantedX;
        double y = wantedY;
        for (int round = 0; round < ROUNDS; round++) {
            double[] bent = bent(x, y);
            x += wantedX - bent[0];
            y += wantedY - bent[1];
        }
        return new double[] {x, y};
    }

    private double[] bent(double x, double y) {
        double r2 = x * x + y * y;
        double radial = 1 + k1 * r2 + k2 * r2 * r2;
        return new double[] {
            x * radial + 2 * p1 * x * y + p2 * (r2 + 2 * x * x), y * radial + p1 * (r2 + 2 * y * y) + 2 * p2 * x * y
        };
    }
}
