/** How a coordinate moves through time, for whoever predicts: tracking and smoothing. */
@NullMarked
package io.posestream.motion;

import org.jspecify.annotations.NullMarked;
