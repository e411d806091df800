package io.posestream.evaluation.posetrack;

/**
 * What CLEAR MOT counts of one joint (Bernardin and Stiefelhagen 2008).
 *
 * @param objects true joints
 * @param misses true joints that no prediction has
 * @param falsePositives predicted joints that stand for none
 * @param switches pairs whose true person had another track before
 * @param detections pairs
 * @param matchedDistance sum over the pairs, in heads
 * @param loggedDistance sum over all that py-motmetrics writes into its event log; see {@link ClearMatching}
 */
public record ClearCounts(
        long objects,
        long misses,
        long falsePositives,
        long switches,
        long detections,
        double matchedDistance,
        double loggedDistance) {
    static final ClearCounts NONE = new ClearCounts(0, 0, 0, 0, 0, 0, 0);

    ClearCounts plus(ClearCounts other) {
        return new ClearCounts(
                objects + other.objects,
                misses + other.misses,
                falsePositives + other.falsePositives,
                switches + other.switches,
                detections + other.detections,
                matchedDistance + other.matchedDistance,
                loggedDistance + other.loggedDistance);
    }

    double mota() {
        return objects == 0 ? Double.NaN : 100 * (1 - (double) (misses + switches + falsePositives) / objects);
    }

    double precision() {
        long all = detections + falsePositives;
        return all == 0 ? Double.NaN : 100.0 * detections / all;
    }

    double recall() {
        return objects == 0 ? Double.NaN : 100.0 * detections / objects;
    }

    /** From the pairs alone; NaN when there are none. */
    double motp() {
        return detections == 0 ? Double.NaN : 100 * (1 - matchedDistance / detections);
    }
}
