/**
 * Runs an ONNX graph in libtorch with gradients, so that the file that is trained is the file that is run.
 *
 * <pre>
 *   bytes of a model --- GraphFile ---> initializers, names of the trainable
 *                           |
 *                     GraphCompiler  (OperatorTable: one class a family; anything without
 *                           |         an exact counterpart is refused here)
 *                           v
 *     Feed --- inputs ---> Steps --- any named Value ---> a loss ---> Gradients (one a worker)
 *                           ^                                              |
 *                        Weights  <------------- AdamW  <------------------+
 *                           |
 *                           +---> the same bytes with other weights
 * </pre>
 *
 * Native memory: a {@link io.posestream.autograd.Value} belongs to the {@link io.posestream.autograd.NativeScope} of
 * its thread; graphs, weights, gradients, feeds and optimizers own theirs until closed. Nothing outside this package
 * sees libtorch.
 */
@NullMarked
package io.posestream.autograd;

import org.jspecify.annotations.NullMarked;
