package io.posestream.temporal;

/**
 * A point that keeps its velocity but for random acceleration: Kalman filter forward, Rauch-Tung-Striebel smoother back
 * (Rauch, Tung and Striebel 1965). Both axes move apart with the same variances, so one covariance serves for both.
 *
 * <pre>
 * state (place, velocity), step dt:   F = [1 dt; 0 1]   Q = jolt [dt^3/3 dt^2/2; dt^2/2 dt]
 * </pre>
 *
 * Used once for a run over given times. The arrays are indexed as the times.
 */
public final class ConstantVelocity {
    /** Nothing is known of the first place: far larger than any crop, squared. */
    private static final double ANYWHERE = 1e8;

    private final double[] seconds;
    private final MotionNoise noise;
    /** Filtered, later smoothed: place and velocity along x and y. */
    private final double[][] mean;
    /** Of place, of both, of velocity. */
    private final double[][] covariance;

    private final double[][] predictedMean;
    private final double[][] predicted;

    public ConstantVelocity(double[] seconds, MotionNoise noise) {
        this.seconds = seconds;
        this.noise = noise;
        int n = seconds.length;
        mean = new double[n][4];
        covariance = new double[n][3];
        predictedMean = new double[n][4];
        predicted = new double[n][3];
    }

    /** @param variance of each measurement; infinite where nothing was measured */
    public void run(double[] x, double[] y, double[] variance) {
        for (int i = 0; i < seconds.length; i++) {
            predict(i);
            update(i, x[i], y[i], variance[i]);
        }
        for (int i = seconds.length - 2; i >= 0; i--) {
            smooth(i);
        }
    }

    public double x(int i) {
        return mean[i][0];
    }

    public double y(int i) {
        return mean[i][2];
    }

    public double variance(int i) {
        return covariance[i][0];
    }

    private void predict(int i) {
        double[] m = predictedMean[i];
        double[] p = predicted[i];
        if (i == 0) {
            p[0] = ANYWHERE;
            p[1] = 0;
            p[2] = noise.speed() * noise.speed();
            return;
        }
        double dt = seconds[i] - seconds[i - 1];
        double[] before = mean[i - 1];
        double[] c = covariance[i - 1];
        m[0] = before[0] + dt * before[1];
        m[1] = before[1];
        m[2] = before[2] + dt * before[3];
        m[3] = before[3];
        p[0] = c[0] + 2 * dt * c[1] + dt * dt * c[2] + noise.jolt() * dt * dt * dt / 3;
        p[1] = c[1] + dt * c[2] + noise.jolt() * dt * dt / 2;
        p[2] = c[2] + noise.jolt() * dt;
    }

    private void update(int i, double x, double y, double variance) {
        double[] m = predictedMean[i];
        double[] p = predicted[i];
        double ofPlace = p[0] / (p[0] + variance);
        double ofVelocity = p[1] / (p[0] + variance);
        // An infinite variance gives gains of 0, yet 0 times a place that is no number would be none either.
        double dx = ofPlace > 0 ? x - m[0] : 0;
        double dy = ofPlace > 0 ? y - m[2] : 0;
        mean[i][0] = m[0] + ofPlace * dx;
        mean[i][1] = m[1] + ofVelocity * dx;
        mean[i][2] = m[2] + ofPlace * dy;
        mean[i][3] = m[3] + ofVelocity * dy;
        covariance[i][0] = (1 - ofPlace) * p[0];
        covariance[i][1] = (1 - ofPlace) * p[1];
        covariance[i][2] = p[2] - ofVelocity * p[1];
    }

    /** Gain {@code G = P F' P+^-1}; mean += G (smoothed - predicted), P += G (smoothed - predicted) G'. */
    private void smooth(int i) {
        double dt = seconds[i + 1] - seconds[i];
        double[] c = covariance[i];
        double[] p = predicted[i + 1];
        double[] later = covariance[i + 1];
        double determinant = p[0] * p[2] - p[1] * p[1];
        double a = c[0] + dt * c[1];
        double b = c[1] + dt * c[2];
        double g00 = (a * p[2] - c[1] * p[1]) / determinant;
        double g01 = (c[1] * p[0] - a * p[1]) / determinant;
        double g10 = (b * p[2] - c[2] * p[1]) / determinant;
        double g11 = (c[2] * p[0] - b * p[1]) / determinant;
        for (int axis = 0; axis < 4; axis += 2) {
            double place = mean[i + 1][axis] - predictedMean[i + 1][axis];
            double velocity = mean[i + 1][axis + 1] - predictedMean[i + 1][axis + 1];
            mean[i][axis] += g00 * place + g01 * velocity;
            mean[i][axis + 1] += g10 * place + g11 * velocity;
        }
        double d0 = later[0] - p[0];
        double d1 = later[1] - p[1];
        double d2 = later[2] - p[2];
        c[0] += g00 * g00 * d0 + 2 * g00 * g01 * d1 + g01 * g01 * d2;
        c[1] += g00 * g10 * d0 + (g00 * g11 + g01 * g10) * d1 + g01 * g11 * d2;
        c[2] += g10 * g10 * d0 + 2 * g10 * g11 * d1 + g11 * g11 * d2;
    }
}
