/** MOTChallenge text: truth, detections and tracks, read and written. */
@NullMarked
package io.posestream.dataset.mot;

import org.jspecify.annotations.NullMarked;
