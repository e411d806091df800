package io.posestream.training;

import java.util.random.RandomGenerator;

/** Where samples come from. Several workers ask at once, each with a batch and a random source of its own. */
@FunctionalInterface
public interface Batches {

    /**
     * Fills every input and target of the batch.
     *
     * @param random decides which samples and how they are changed; the same source gives the same batch, which is what
     *     makes a training repeatable
     */
    void fill(Batch batch, RandomGenerator random);
}
