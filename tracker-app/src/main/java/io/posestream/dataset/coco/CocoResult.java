package io.posestream.dataset.coco;

import java.util.List;

/**
 * One person that was found.
 *
 * @param keypoints 17, in the order of {@code Skeleton.COCO_17}
 * @param score higher is surer
 * @param area square pixels, see {@link CocoResultsReader}
 */
public record CocoResult(CocoId imageId, CocoId categoryId, List<CocoPoint> keypoints, double score, double area) {

    public CocoResult {
        keypoints = List.copyOf(keypoints);
    }
}
