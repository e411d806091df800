/** Gives tensors meaning: pictures in, people's boxes and poses out. */
@NullMarked
package io.posestream.estimation;

import org.jspecify.annotations.NullMarked;
