/** Shows poses on pictures to a person in a browser. */
@NullMarked
package io.posestream.viewer;

import org.jspecify.annotations.NullMarked;
