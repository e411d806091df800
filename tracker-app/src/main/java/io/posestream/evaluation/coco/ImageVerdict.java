package io.posestream.evaluation.coco;

/**
 * How the found people of one image fared at each OKS threshold.
 *
 * @param scores of the found, surest first
 * @param truthOf [threshold][found] index of the true person it was taken for, {@link #NOBODY} for none
 * @param hit [threshold][found] whether it counts as someone
 * @param ignored [threshold][found] counts neither as right nor as wrong
 * @param wanted how many true people had to be found
 */
record ImageVerdict(double[] scores, int[][] truthOf, boolean[][] hit, boolean[][] ignored, int wanted) {
    static final int NOBODY = -1;
}
