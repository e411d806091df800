/**
 * Windows of people with truth to train and judge the head on: simulated scenes, real video with pseudo labels,
 * degraded on purpose.
 */
@NullMarked
package io.posestream.clips;

import org.jspecify.annotations.NullMarked;
