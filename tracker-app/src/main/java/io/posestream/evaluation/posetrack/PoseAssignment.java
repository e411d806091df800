package io.posestream.evaluation.posetrack;

import java.util.Arrays;

/**
 * Which prediction stands for which true person, as poseval does it: each prediction runs for the one true person of
 * whom it hits the greatest share, and each true person takes the best of those who run for it.
 */
final class PoseAssignment {
    static final int NONE = -1;

    private PoseAssignment() {}

    /** For each prediction the true person that it stands for, or {@link #NONE}. The first of equals wins. */
    static int[] truthOfFound(FrameDistances frame) {
        int truthCount = frame.truthJoints().size();
        int foundCount = frame.foundJoints().size();
        int[] truthOf = new int[foundCount];
        Arrays.fill(truthOf, NONE);
        int[] bestFound = new int[truthCount];
        double[] bestPck = new double[truthCount];
        Arrays.fill(bestFound, NONE);
        for (int found = 0; found < foundCount; found++) {
            int wanted = NONE;
            double most = 0;
            for (int truth = 0; truth < truthCount; truth++) {
                double pck = frame.pck(truth, found);
                if (pck > most) {
                    most = pck;
                    wanted = truth;
                }
            }
            if (wanted != NONE && most > bestPck[wanted]) {
                bestPck[wanted] = most;
                bestFound[wanted] = found;
            }
        }
        for (int truth = 0; truth < truthCount; truth++) {
            if (bestFound[truth] != NONE) {
                truthOf[bestFound[truth]] = truth;
            }
        }
        return truthOf;
    }
}
