/** ONNX graphs as data: building, reading and writing them, and what their metadata says may be trained. */
@NullMarked
package io.posestream.graph;

import org.jspecify.annotations.NullMarked;
