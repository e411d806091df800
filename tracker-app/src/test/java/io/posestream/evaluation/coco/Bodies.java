package io.posestream.evaluation.coco;

import io.posestream.dataset.coco.CocoAnnotation;
import io.posestream.dataset.coco.CocoBox;
import io.posestream.dataset.coco.CocoCategory;
import io.posestream.dataset.coco.CocoId;
import io.posestream.dataset.coco.CocoImage;
import io.posestream.dataset.coco.CocoPoint;
import io.posestream.dataset.coco.CocoResult;
import io.posestream.dataset.coco.CocoResults;
import io.posestream.dataset.coco.CocoTruth;
import java.util.List;
import java.util.stream.IntStream;

/** People of image 1 and category 1, all in one stance: keypoint i at (x + 4 i, 10 i), in a box of 64 x 160 px. */
final class Bodies {
    static final double AREA = 64 * 160;
    private static final CocoId ONE = CocoId.of(1);

    private Bodies() {}

    static List<CocoPoint> keypoints(double x, double visibility) {
        return IntStream.range(0, 17)
                .mapToObj(i -> new CocoPoint(x + 4 * i, 10 * i, visibility))
                .toList();
    }

    static CocoAnnotation truth(long id, double x) {
        return truth(id, x, keypoints(x, 2), AREA, false);
    }

    static CocoAnnotation crowd(long id, double x) {
        return truth(id, x, keypoints(x, 2), AREA, true);
    }

    /** Somebody stands there, but no keypoint is labelled. */
    static CocoAnnotation unlabelled(long id, double x) {
        return truth(id, x, keypoints(x, 0), AREA, false);
    }

    static CocoAnnotation truth(long id, double x, List<CocoPoint> keypoints, double area, boolean crowd) {
        int labelled =
                (int) keypoints.stream().filter(point -> point.third() > 0).count();
        return new CocoAnnotation(
                CocoId.of(id), ONE, ONE, keypoints, labelled, area, new CocoBox(x, 0, 64, 160), crowd);
    }

    static CocoResult found(double x, double score) {
        return new CocoResult(ONE, ONE, keypoints(x, 1), score, AREA);
    }

    static CocoScores scores(List<CocoAnnotation> truth, List<CocoResult> found) {
        return CocoEvaluation.of(
                new CocoTruth(
                        List.of(new CocoImage(ONE, "", 0, 0, 0)),
                        List.of(new CocoCategory(ONE, "person")),
                        truth,
                        List.of()),
                new CocoResults(found, List.of()));
    }
}
