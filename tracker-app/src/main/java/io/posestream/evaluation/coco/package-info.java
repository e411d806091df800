/**
 * COCO keypoint AP and AR by object keypoint similarity, as the reference evaluation computes them
 * (https://cocodataset.org/#keypoints-eval; cocoeval.py of the COCO API).
 *
 * <pre>
 *   CocoTruth, CocoResults
 *        | each category and image
 *        v
 *   ImagePeople (OKS of each pair) --> GreedyMatching (each AreaRange) --> ImageVerdict
 *        |                                                                      | over all images
 *        v                                                                      v
 *   JointFigures (joint by joint)                                        PrecisionRecall
 *        |                                                                      |
 *        +------------------------------> CocoScores &lt;--------------------------+
 * </pre>
 */
@NullMarked
package io.posestream.evaluation.coco;

import org.jspecify.annotations.NullMarked;
