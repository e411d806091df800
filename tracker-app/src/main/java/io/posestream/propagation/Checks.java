package io.posestream.propagation;

/**
 * Decides which places are labels. A place is believed as far as something was found there, and as far as the way
 * through it meets the label at its other end: {@code score = trust exp(-(cycle / forgiven)^2 / 2)}, likewise by how
 * far both directions are apart. Where only one end is labelled nothing can be checked, and the score is halved.
 *
 * @param leastTrust below it nothing was found
 * @param mostCycle crop pixels beyond which the way went astray
 */
public record Checks(double leastTrust, double mostCycle) {
    public static final Checks DEFAULT = new Checks(.15, 24);

    /** Crop pixels: the spread of good places. */
    private static final double FORGIVEN = 10;

    private static final double ONE_SIDED = .5;

    Propagated judge(Place fitted, Carried carried) {
        double ratio = astray(carried) / FORGIVEN;
        double met = Double.isNaN(carried.cycle()) ? ONE_SIDED : Math.exp(-ratio * ratio / 2);
        return new Propagated(fitted.x(), fitted.y(), carried.trust() * met, verdict(carried));
    }

    Verdict verdict(Carried carried) {
        if (carried.trust() < leastTrust) {
            return Verdict.UNSEEN;
        }
        return astray(carried) > mostCycle ? Verdict.ASTRAY : Verdict.KEPT;
    }

    private static double astray(Carried carried) {
        return Double.isNaN(carried.cycle()) ? 0 : Math.max(carried.cycle(), carried.apart());
    }
}
