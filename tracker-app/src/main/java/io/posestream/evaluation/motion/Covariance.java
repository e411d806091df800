package io.posestream.evaluation.motion;

/** Weighted second moments of pairs, each group about its own mean. One owner. */
final class Covariance {
    private long pairs;
    private double xx;
    private double xy;
    private double yy;

    private double weight;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;
    private double sumYy;

    void add(double x, double y, double pairWeight) {
        pairs++;
        weight += pairWeight;
        sumX += x * pairWeight;
        sumY += y * pairWeight;
        sumXx += x * x * pairWeight;
        sumXy += x * y * pairWeight;
        sumYy += y * y * pairWeight;
    }

    /** The next pairs have a mean of their own. */
    void endGroup() {
        if (weight > 0) {
            xx += sumXx - sumX * sumX / weight;
            xy += sumXy - sumX * sumY / weight;
            yy += sumYy - sumY * sumY / weight;
        }
        weight = 0;
        sumX = 0;
        sumY = 0;
        sumXx = 0;
        sumXy = 0;
        sumYy = 0;
    }

    long pairs() {
        return pairs;
    }

    /** Of all groups that have ended; NaN when either side never varied. */
    double correlation() {
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
    }
}
