/** The engine contract: who runs tensors, who owns their memory, on which thread; and batching over callers. */
@NullMarked
package io.posestream.inference;

import org.jspecify.annotations.NullMarked;
