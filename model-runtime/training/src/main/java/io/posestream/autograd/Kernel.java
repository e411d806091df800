package io.posestream.autograd;

import org.bytedeco.pytorch.Tensor;

/**
 * One node, ready to run. Inputs are in the node's order; those that are absent or were read at load are null. The
 * returned tensors are new handles, in the order of the node's outputs.
 */
@FunctionalInterface
interface Kernel {
    Tensor[] run(Tensor[] inputs);

    /** A kernel with one output. */
    @FunctionalInterface
    interface Single {
        Tensor run(Tensor[] inputs);
    }

    static Kernel of(Single single) {
        return inputs -> new Tensor[] {single.run(inputs)};
    }
}
