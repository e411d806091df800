/** COCO keypoint AP and AR by object keypoint similarity. */
@NullMarked
package io.posestream.evaluation.coco;

import org.jspecify.annotations.NullMarked;
