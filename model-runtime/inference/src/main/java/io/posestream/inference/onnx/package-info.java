/** The only package that imports ONNX Runtime. */
@NullMarked
package io.posestream.inference.onnx;

import org.jspecify.annotations.NullMarked;
