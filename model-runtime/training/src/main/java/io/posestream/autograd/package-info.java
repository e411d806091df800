/** Runs an ONNX graph in libtorch with gradients, so that the file that is trained is the file that is run. */
@NullMarked
package io.posestream.autograd;

import org.jspecify.annotations.NullMarked;
