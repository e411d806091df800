package io.posestream.dataset.coco;

/**
 * One keypoint as COCO writes it.
 *
 * @param x source pixels
 * @param y source pixels
 * @param third in truth 0 unlabelled, 1 labelled but hidden, 2 labelled and visible; in results the keypoint's score
 */
public record CocoPoint(double x, double y, double third) {}
