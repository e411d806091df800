package io.posestream.autograd;

import org.bytedeco.pytorch.Tensor;

/**
 * One node in the order of the file.
 *
 * @param inputs slots of the values it reads; -1 where nothing is read when it runs
 * @param outputs slots of the values it makes
 * @param spent slots of computed values that no later node reads
 */
record Step(String place, Kernel kernel, int[] inputs, int[] outputs, int[] spent) {

    /** Reads and fills the slots, then frees the handles of what is spent unless it is to be kept. */
    void run(Tensor[] values, boolean[] kept) {
        Tensor[] given = new Tensor[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            given[i] = inputs[i] < 0 ? null : values[inputs[i]];
        }
        Tensor[] made;
        try {
            made = kernel.run(given);
        } catch (RuntimeException e) {
            throw new UnsupportedGraphException(place, "it cannot run: " + firstLine(e), e);
        }
        for (int i = 0; i < outputs.length; i++) {
            values[outputs[i]] = made[i];
        }
        for (int slot : spent) {
            // What the backward pass needs, libtorch holds by itself.
            if (!kept[slot]) {
                values[slot].close();
            }
        }
    }

    /** libtorch appends a native stack trace to its messages. */
    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
