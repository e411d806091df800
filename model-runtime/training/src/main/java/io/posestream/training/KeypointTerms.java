package io.posestream.training;

import static io.posestream.training.LossTerm.mean;

import io.posestream.autograd.Value;
import java.util.List;
import java.util.Map;

/**
 * What the head says of each keypoint against the truth. Distances are input pixels of the key crop. Targets, a sample
 * each: {@code offset} [K,2] from the single-frame keypoint (the middle of the crop where there is none) to the truth,
 * {@code weight} [K] (0 = no truth), {@code visible} [K] 0 or 1 with {@code visible_weight} [K], {@code clean} one
 * number, 1 where the key picture is not degraded.
 */
final class KeypointTerms {
    /** An answer this near counts as right; what {@code confidence} is the probability of. */
    static final double RIGHT_PIXELS = 8;

    /** Errors beyond this many pixels pull no harder: they are seldom small mistakes. */
    private static final double KNEE_PIXELS = 4;

    /** The single frame is left alone where it is this near to the truth. */
    private static final double SAME_PIXELS = 1;

    private static final String OFFSET = "offset";
    private static final String WEIGHT = "weight";
    private static final String VISIBLE = "visible";
    private static final String VISIBLE_WEIGHT = "visible_weight";
    private static final String CLEAN = "clean";
    private static final String LOG_SIGMA = "log_sigma";
    private static final String CONFIDENCE = "confidence_logit";
    private static final String VISIBILITY = "visibility_logit";

    private KeypointTerms() {}

    /**
     * The negative log-likelihood of x and y under two Laplace distributions of scale sigma, less the constant 2 log 2:
     * {@code (|dx| + |dy|) / sigma + 2 log sigma}.
     */
    static LossTerm laplace() {
        return new LossTerm(List.of(OFFSET, LOG_SIGMA), List.of(OFFSET, WEIGHT), (values, targets) -> {
            Value logSigma = value(values, LOG_SIGMA);
            Value distance = error(values, targets).absolute().sumOfLast();
            Value each = distance.times(logSigma.negated().exp()).plus(logSigma.times(2));
            return mean(each, weight(values, targets));
        });
    }

    /** Huber's loss of the error, x and y added: holds where sigma is still unlearned. */
    static LossTerm huber() {
        return new LossTerm(
                List.of(OFFSET),
                List.of(OFFSET, WEIGHT),
                (values, targets) ->
                        mean(error(values, targets).huber(KNEE_PIXELS).sumOfLast(), weight(values, targets)));
    }

    /** Cross-entropy of the confidence against "the answer lies within {@value #RIGHT_PIXELS} pixels". */
    static LossTerm confidence() {
        return new LossTerm(List.of(OFFSET, CONFIDENCE), List.of(OFFSET, WEIGHT), (values, targets) -> {
            Value distance =
                    error(values, targets).detached().squared().sumOfLast().root();
            Value each = value(values, CONFIDENCE).crossEntropy(distance.below(RIGHT_PIXELS));
            return mean(each, weight(values, targets));
        });
    }

    /** Cross-entropy of the visibility where it is known. */
    static LossTerm visibility() {
        return new LossTerm(List.of(VISIBILITY), List.of(VISIBLE, VISIBLE_WEIGHT), (values, targets) -> {
            Value logit = value(values, VISIBILITY);
            long keypoints = logit.shape()[1];
            return mean(logit.crossEntropy(targets.get(VISIBLE, keypoints)), targets.get(VISIBLE_WEIGHT, keypoints));
        });
    }

    /** Keeps clean keys at the single-frame answer where that is right: Huber's loss of the offset itself. */
    static LossTerm clean() {
        return new LossTerm(List.of(OFFSET), List.of(OFFSET, WEIGHT, CLEAN), (values, targets) -> {
            Value offset = value(values, OFFSET);
            long keypoints = offset.shape()[1];
            Value truth = targets.get(OFFSET, keypoints, 2);
            Value right = truth.squared().sumOfLast().root().below(SAME_PIXELS);
            Value chosen = right.times(targets.get(CLEAN, 1)).times(weight(values, targets));
            return mean(offset.huber(SAME_PIXELS).sumOfLast(), chosen);
        });
    }

    private static Value error(Map<String, Value> values, Targets targets) {
        Value offset = value(values, OFFSET);
        return offset.minus(targets.get(OFFSET, offset.shape()[1], 2));
    }

    private static Value weight(Map<String, Value> values, Targets targets) {
        return targets.get(WEIGHT, value(values, OFFSET).shape()[1]);
    }

    static Value value(Map<String, Value> values, String name) {
        Value found = values.get(name);
        if (found == null) {
            throw new TrainingException("The loss wants the graph's value " + name + ", which was not asked for.");
        }
        return found;
    }
}
