/** A model as data: a folder with manifest, ONNX files and card, checked before use; knows no engine. */
@NullMarked
package io.posestream.model;

import org.jspecify.annotations.NullMarked;
