/**
 * ONNX graphs as data: building, reading and writing them, and what their metadata says may be trained.
 *
 * <pre>
 *   GraphBuilder  inputs, parameters, nodes, outputs      Arithmetic, Shapes, Layers, Sampling: operators by family
 *        |
 *    OnnxFile     the model in memory: metadata, weights by name, read and write
 * </pre>
 *
 * Opset {@value io.posestream.graph.GraphBuilder#OPSET}: the newest that needs no operator that TensorRT 10 lacks.
 */
@NullMarked
package io.posestream.graph;

import org.jspecify.annotations.NullMarked;
