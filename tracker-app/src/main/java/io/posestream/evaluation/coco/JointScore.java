package io.posestream.evaluation.coco;

import io.posestream.evaluation.keypoint.Pck;

/**
 * How well one joint lies on the people that were found at OKS .50.
 *
 * @param joint name in {@code Skeleton.COCO_17}
 * @param oks mean of the joint's own term of OKS, 0..1; NaN when it was never labelled
 * @param pck labelled joints, and those within 0.05 of the larger side of the true box
 */
public record JointScore(String joint, double oks, Pck.Count pck) {}
