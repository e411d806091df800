/** The temporal head as an ONNX graph: bidirectional deformable cross-attention over a person's window. */
@NullMarked
package io.posestream.head;

import org.jspecify.annotations.NullMarked;
