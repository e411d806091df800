/** The stages of a frame and the hook through which they report their time; depends on nothing. */
@NullMarked
package io.posestream.observe;

import org.jspecify.annotations.NullMarked;
