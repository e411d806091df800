/** Removes jitter per keypoint with real time differences; plain Java, no Kafka. */
@NullMarked
package io.posestream.smoothing;

import org.jspecify.annotations.NullMarked;
