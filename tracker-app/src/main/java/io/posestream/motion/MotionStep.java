package io.posestream.motion;

/**
 * How far a coordinate moves in one time step when its velocity falls back to a drift: the exact solution of {@code dv
 * = (drift - v)/relax dt + noise} (Ornstein-Uhlenbeck). For steps short against {@code relax} this is constant
 * velocity; for long ones the coordinate goes with the drift, instead of flying on with the last swing.
 *
 * <pre>
 *   x' = x + reach v + (dt - reach) drift        keep  = exp(-dt/relax)
 *   v' = keep v + (1 - keep) drift               reach = relax (1 - keep)
 * </pre>
 *
 * @param seconds dt
 * @param keep share of the own velocity that is left
 * @param reach seconds for which the own velocity counts
 * @param noiseXx growth of the position's variance for an acceleration noise of 1
 * @param noiseXv growth of the covariance
 * @param noiseVv growth of the velocity's variance
 */
public record MotionStep(double seconds, double keep, double reach, double noiseXx, double noiseXv, double noiseVv) {

    public static MotionStep of(double seconds, double relaxSeconds) {
        double keep = Math.exp(-seconds / relaxSeconds);
        double gone = 1 - keep;
        double goneTwice = 1 - keep * keep;
        double reach = relaxSeconds * gone;
        return new MotionStep(
                seconds,
                keep,
                reach,
                relaxSeconds * relaxSeconds * (seconds - 2 * reach + relaxSeconds / 2 * goneTwice),
                relaxSeconds * relaxSeconds / 2 * gone * gone,
                relaxSeconds / 2 * goneTwice);
    }

    public double ahead(double position, double velocity, double drift) {
        return position + reach * velocity + (seconds - reach) * drift;
    }
}
