/** The quality report: scenes and clips, tracked and scored, in one table that changes are measured by. */
@NullMarked
package io.posestream.quality;

import org.jspecify.annotations.NullMarked;
