/** Frames to poses, without any transport: decode, regions, estimate, track, smooth. */
@NullMarked
package io.posestream.pipeline;

import org.jspecify.annotations.NullMarked;
