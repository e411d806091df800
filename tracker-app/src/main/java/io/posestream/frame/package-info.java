/**
 * Plain values that travel through the tracker and over the wire: coded frames in, frames of people out, events;
 * depends on pictures and poses only.
 */
@NullMarked
package io.posestream.frame;

import org.jspecify.annotations.NullMarked;
