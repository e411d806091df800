package io.posestream.training;

import static io.posestream.training.KeypointTerms.value;
import static io.posestream.training.LossTerm.mean;

import io.posestream.autograd.Value;
import java.util.Arrays;
import java.util.List;

/** Tasks beside the answer that teach the head to look at the right things. */
final class SideTerms {
    private static final double KNEE_PIXELS = 4;

    private SideTerms() {}

    /**
     * Cross-entropy of a mask, cell by cell.
     *
     * @param name of the mask: the graph's value {@code <name>_logit} has the shape of the target {@code <name>}; the
     *     target {@code <name>_weight} has a number for each sample or, in the shape [K], for each keypoint (0 = no
     *     truth)
     * @param weightAxes axes of the weight beside the batch: 0 or 1
     */
    static LossTerm mask(String name, int weightAxes) {
        String weight = name + "_weight";
        return new LossTerm(List.of(name + "_logit"), List.of(name, weight), (values, targets) -> {
            Value logit = value(values, name + "_logit");
            long[] shape = logit.shape();
            long[] single = new long[shape.length - 1];
            Arrays.fill(single, 1);
            System.arraycopy(shape, 1, single, 0, weightAxes);
            Value each = logit.crossEntropy(targets.get(name, Arrays.copyOfRange(shape, 1, shape.length)));
            // Every cell weighs the same, so that the mean is one over cells.
            Value all = targets.get(weight, single).plus(each.detached().times(0));
            return mean(each, all);
        });
    }

    /**
     * Keypoints that the head was not shown (masked joints) or was shown displaced (denoising), to be inferred.
     *
     * @param name of the task: the graph's value {@code <name>_offset} [N,K,2] against the target {@code <name>} [K,2]
     *     with {@code <name>_weight} [K], crop pixels
     */
    static LossTerm keypoints(String name) {
        String weight = name + "_weight";
        return new LossTerm(List.of(name + "_offset"), List.of(name, weight), (values, targets) -> {
            Value found = value(values, name + "_offset");
            long keypoints = found.shape()[1];
            Value error = found.minus(targets.get(name, keypoints, 2));
            return mean(error.huber(KNEE_PIXELS).sumOfLast(), targets.get(weight, keypoints));
        });
    }
}
