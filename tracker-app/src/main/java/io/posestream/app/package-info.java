/** Composition root: builds the parts, runs them, closes them in reverse order. */
@NullMarked
package io.posestream.app;

import org.jspecify.annotations.NullMarked;
