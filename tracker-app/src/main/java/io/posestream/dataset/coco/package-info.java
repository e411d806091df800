/** COCO keypoint annotations and results, read and written. */
@NullMarked
package io.posestream.dataset.coco;

import org.jspecify.annotations.NullMarked;
