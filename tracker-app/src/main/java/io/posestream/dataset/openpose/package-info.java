/** OpenPose JSON, one file per picture, read and written; with a person_id that means something. */
@NullMarked
package io.posestream.dataset.openpose;

import org.jspecify.annotations.NullMarked;
