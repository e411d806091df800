/** Files of the field as plain values: what all formats share, foremost a refusal that names file, place and cure. */
@NullMarked
package io.posestream.dataset;

import org.jspecify.annotations.NullMarked;
