/** A camera that draws people with exact truth: 3-D scene, motion, picture. */
@NullMarked
package io.posestream.simulator;

import org.jspecify.annotations.NullMarked;
