package io.posestream.smoothing;

import io.posestream.pose.PlaneMotion;

/**
 * The One-Euro filter (Casiez, Roussel and Vogel, CHI 2012) for a point in the plane: a low-pass filter whose cutoff
 * rises with speed, so that what rests stands still and what moves is not late.
 *
 * <pre>
 *   v    = lowpass((x - x') / T, fd)              x'  last output
 *   fc   = trust (fmin + gain |v| / size)         T   seconds since the last point
 *   x'   = a x + (1 - a) x'                       fmin, fd, gain  see {@link OneEuroConfig}
 *   a    = 1 / (1 + 1 / (2 pi fc T))              size  of the body, pixels
 * </pre>
 *
 * <p>Both coordinates share one cutoff, so that a slanting movement keeps its direction. {@code trust} is ours. Not
 * thread-safe.
 */
final class OneEuroFilter {

    private final OneEuroConfig config;
    private double x;
    private double y;
    private double velocityX;
    private double velocityY;

    OneEuroFilter(OneEuroConfig config, double x, double y) {
        this.config = config;
        this.x = x;
        this.y = y;
    }

    record State(double x, double y, double velocityX, double velocityY) {}

    OneEuroFilter(OneEuroConfig config, State state) {
        this.config = config;
        x = state.x();
        y = state.y();
        velocityX = state.velocityX();
        velocityY = state.velocityY();
    }

    State state() {
        return new State(x, y, velocityX, velocityY);
    }

    /**
     * @param seconds since the last point, above 0
     * @param size of the body, pixels
     * @param trust 0..1, less for points that are likely wrong: they are smoothed more
     */
    void add(double newX, double newY, double seconds, double size, double trust) {
        double b = share(config.speedCutoffHz(), seconds);
        velocityX += b * ((newX - x) / seconds - velocityX);
        velocityY += b * ((newY - y) / seconds - velocityY);
        double speed = Math.hypot(velocityX, velocityY) / size;
        double a = share(trust * (config.minCutoffHz() + config.speedGainHz() * speed), seconds);
        x += a * (newX - x);
        y += a * (newY - y);
    }

    /** The plane moves under the point: its velocity turns and grows with it. */
    void cameraMoved(PlaneMotion motion) {
        double beforeX = x;
        x = motion.x(beforeX, y);
        y = motion.y(beforeX, y);
        double beforeV = velocityX;
        velocityX = motion.xx() * beforeV + motion.xy() * velocityY;
        velocityY = motion.yx() * beforeV + motion.yy() * velocityY;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** How much of a new value a low-pass filter takes. */
    private static double share(double cutoffHz, double seconds) {
        return 1 / (1 + 1 / (2 * Math.PI * cutoffHz * seconds));
    }
}
