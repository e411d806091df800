/** Writes poses for other tools: annotated video, JSON Lines, COCO, MOT. */
@NullMarked
package io.posestream.export;

import org.jspecify.annotations.NullMarked;
