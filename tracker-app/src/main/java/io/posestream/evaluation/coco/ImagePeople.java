package io.posestream.evaluation.coco;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoResult;
import java.util.Comparator;
import java.util.List;

/**
 * True and found people of one image and category.
 *
 * @param found at most 20, surest first; of equally sure ones the file's first
 * @param oks [found][true]
 */
record ImagePeople(List<CocoAnnotation> truths, List<CocoResult> found, double[][] oks) {

    private static final int MOST_FOUND = 20;

    static ImagePeople of(List<CocoAnnotation> truths, List<CocoResult> results) {
        List<CocoResult> found = results.stream()
                .sorted(Comparator.comparingDouble(result -> descending(result.score())))
                .limit(MOST_FOUND)
                .toList();
        double[][] oks = new double[found.size()][truths.size()];
        for (int f = 0; f < found.size(); f++) {
            for (int t = 0; t < truths.size(); t++) {
                oks[f][t] = KeypointSimilarity.oks(truths.get(t), found.get(f));
            }
        }
        return new ImagePeople(truths, found, oks);
    }

    /** Sort key that takes 0 and -0 for equal, which {@link Double#compare} does not. */
    static double descending(double score) {
        return 0.0 - score;
    }
}
