package io.posestream.training;

import java.util.Map;

/** Follows a training. Called by the thread that trains, between steps. */
public interface TrainingListener {

    /** Nobody follows, nothing is validated. */
    TrainingListener NONE = new TrainingListener() {};

    /**
     * A row was logged.
     *
     * @param share of the training that is done, 0..1
     * @param means of loss, its terms, rate and gradient_norm since the row before
     */
    default void onRow(Progress progress, double share, Map<String, Double> means) {}

    /**
     * Judges the averaged model on data it does not learn from.
     *
     * @return numbers by name for the validation log; empty for none
     */
    default Map<String, Double> validate(Progress progress, byte[] onnx) {
        return Map.of();
    }
}
