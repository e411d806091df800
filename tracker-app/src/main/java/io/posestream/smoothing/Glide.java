package io.posestream.smoothing;

/**
 * How a point moves in one time step when its velocity dies away: the exact solution of {@code dv = -v/relax dt +
 * noise} (Ornstein-Uhlenbeck). For steps short against {@code relax} this is constant velocity.
 *
 * <pre>
 *   x' = x + reach v      keep  = exp(-dt/relax)
 *   v' = keep v           reach = relax (1 - keep)
 * </pre>
 *
 * @param keep share of the velocity that is left
 * @param reach seconds for which the velocity counts
 * @param growXx growth of the position's variance for an acceleration noise of 1
 * @param growXv growth of the covariance
 * @param growVv growth of the velocity's variance
 */
record Glide(double keep, double reach, double growXx, double growXv, double growVv) {

    static Glide of(double seconds, double relaxSeconds) {
        double keep = Math.exp(-seconds / relaxSeconds);
        double gone = 1 - keep;
        double goneTwice = 1 - keep * keep;
        double reach = relaxSeconds * gone;
        return new Glide(
                keep,
                reach,
                relaxSeconds * relaxSeconds * (seconds - 2 * reach + relaxSeconds / 2 * goneTwice),
                relaxSeconds * relaxSeconds / 2 * gone * gone,
                relaxSeconds / 2 * goneTwice);
    }
}
