package io.posestream.training;

import java.time.Duration;

/**
 * How to train. Batch, workers and seed decide the numbers: the same plan gives the same weights bit for bit.
 *
 * @param steps steps in all; a resumed training counts those before
 * @param limit training time in all, which then takes the place of {@code steps} in the schedule; zero is no limit.
 *     With a limit the rate follows the clock, and two runs differ.
 * @param batch samples a step, divided evenly among the workers
 * @param workers Java threads; as many as free cores
 * @param schedule the learning rate
 * @param decay AdamW's weight decay of matrices
 * @param longestGradient gradients are cut to this norm
 * @param averaging share that the averaged weights keep of themselves in a step, e.g. 0.999; less at the start
 * @param seed of all draws
 * @param checkpointEvery steps between checkpoints
 * @param validateEvery steps between validations
 */
public record TrainingPlan(
        long steps,
        Duration limit,
        int batch,
        int workers,
        Schedule schedule,
        double decay,
        double longestGradient,
        double averaging,
        long seed,
        long checkpointEvery,
        long validateEvery) {

    public TrainingPlan {
        if (steps < 1 || batch < 1 || workers < 1 || checkpointEvery < 1 || validateEvery < 1) {
            throw new TrainingException(
                    "Steps, batch, workers and the steps between checkpoints and validations must be"
                            + " at least 1; found " + steps + ", " + batch + ", " + workers + ", " + checkpointEvery
                            + " and "
                            + validateEvery + ".");
        }
        if (batch % workers != 0) {
            throw new TrainingException("A batch of " + batch + " cannot be divided evenly among " + workers
                    + " workers; change one of them.");
        }
    }

    /** Sensible values for a head: peak rate 1e-3, decay 0.01, gradients cut to norm 1, average over 1000 steps. */
    public static TrainingPlan of(long steps, int batch, int workers, long seed) {
        return new TrainingPlan(
                steps, Duration.ZERO, batch, workers, Schedule.peak(1e-3), 0.01, 1, 0.999, seed, 500, 500);
    }

    /** The same plan, ended by the clock. */
    public TrainingPlan within(Duration time) {
        return new TrainingPlan(
                Long.MAX_VALUE,
                time,
                batch,
                workers,
                schedule,
                decay,
                longestGradient,
                averaging,
                seed,
                checkpointEvery,
                validateEvery);
    }

    /** The same plan with other distances, in steps. */
    public TrainingPlan every(long checkpoint, long validation) {
        return new TrainingPlan(
                steps,
                limit,
                batch,
                workers,
                schedule,
                decay,
                longestGradient,
                averaging,
                seed,
                checkpoint,
                validation);
    }

    /** The same plan with another learning rate. */
    public TrainingPlan at(Schedule other) {
        return new TrainingPlan(
                steps,
                limit,
                batch,
                workers,
                other,
                decay,
                longestGradient,
                averaging,
                seed,
                checkpointEvery,
                validateEvery);
    }

    /** Share of the training that lies behind, 0..1. */
    double progress(long stepsDone, long elapsedMs) {
        return limit.isZero() ? (double) stepsDone / steps : Math.min(1, (double) elapsedMs / limit.toMillis());
    }

    boolean isDone(long stepsDone, long elapsedMs) {
        return stepsDone >= steps || (!limit.isZero() && elapsedMs >= limit.toMillis());
    }
}
