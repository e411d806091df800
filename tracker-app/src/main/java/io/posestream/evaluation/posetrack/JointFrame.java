package io.posestream.evaluation.posetrack;

/** One joint in one frame: the track ids of the people who have it, and the distances between truth and prediction. */
final class JointFrame {
    private final long[] truthIds;
    private final long[] foundIds;
    private final double[][] distances;

    /** @param distances truth x found, in heads */
    JointFrame(long[] truthIds, long[] foundIds, double[][] distances) {
        this.truthIds = truthIds;
        this.foundIds = foundIds;
        this.distances = distances;
    }

    /** One person on each side who have nothing to do with each other. */
    static JointFrame ofStrangers() {
        return new JointFrame(new long[] {0}, new long[] {0}, new double[][] {{Double.POSITIVE_INFINITY}});
    }

    int truthCount() {
        return truthIds.length;
    }

    int foundCount() {
        return foundIds.length;
    }

    long truthId(int index) {
        return truthIds[index];
    }

    long foundId(int index) {
        return foundIds[index];
    }

    double distance(int truthIndex, int foundIndex) {
        return distances[truthIndex][foundIndex];
    }
}
