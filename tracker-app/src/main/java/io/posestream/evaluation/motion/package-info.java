/** How steady and how late a stream of poses is: jitter, acceleration error and lag. */
@NullMarked
package io.posestream.evaluation.motion;

import org.jspecify.annotations.NullMarked;
