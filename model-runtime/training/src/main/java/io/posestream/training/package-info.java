/** Teaches a graph: feature cache, batches, losses, the loop, checkpoints. */
@NullMarked
package io.posestream.training;

import org.jspecify.annotations.NullMarked;
