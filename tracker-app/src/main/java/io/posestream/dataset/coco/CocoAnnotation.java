package io.posestream.dataset.coco;

import java.util.List;

/**
 * One annotated person.
 *
 * @param keypoints 17, in the order of {@code Skeleton.COCO_17}
 * @param labelled how many keypoints are labelled, as the file says; 0 makes a region that is not scored
 * @param area of the body's outline, square pixels
 * @param crowd many people under one box; a region that is not scored
 */
public record CocoAnnotation(
        CocoId id,
        CocoId imageId,
        CocoId categoryId,
        List<CocoPoint> keypoints,
        int labelled,
        double area,
        CocoBox box,
        boolean crowd) {

    public CocoAnnotation {
        keypoints = List.copyOf(keypoints);
    }
}
