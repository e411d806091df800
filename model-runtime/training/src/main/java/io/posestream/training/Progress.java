package io.posestream.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How far a training is, and what its draws depend on. The draws of a step follow from seed, step and worker alone.
 *
 * @param step steps done
 * @param elapsedMs time spent training, without pauses
 */
public record Progress(long step, long elapsedMs, long seed, int batch, int workers) {

    static Progress start(TrainingPlan plan) {
        return new Progress(0, 0, plan.seed(), plan.batch(), plan.workers());
    }

    Progress at(long newStep, long newElapsedMs) {
        return new Progress(newStep, newElapsedMs, seed, batch, workers);
    }

    /** Refuses a plan that would not go on with the same draws. */
    void checkFits(TrainingPlan plan) {
        if (plan.seed() != seed || plan.batch() != batch || plan.workers() != workers) {
            throw new TrainingException("The checkpoint was made with seed " + seed + ", batch " + batch + " and "
                    + workers + " workers, but the plan says seed " + plan.seed() + ", batch " + plan.batch() + " and "
                    + plan.workers() + " workers; use the same, or start a new training from its model.");
        }
    }

    byte[] toBytes() {
        return ("step=" + step + "\nelapsed_ms=" + elapsedMs + "\nseed=" + seed + "\nbatch=" + batch + "\nworkers="
                        + workers + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static Progress of(Path file, byte[] text) throws IOException {
        Properties read = new Properties();
        read.load(new ByteArrayInputStream(text));
        return new Progress(
                number(file, read, "step"),
                number(file, read, "elapsed_ms"),
                number(file, read, "seed"),
                (int) number(file, read, "batch"),
                (int) number(file, read, "workers"));
    }

    private static long number(Path file, Properties read, String key) {
        String text = read.getProperty(key, "");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new TrainingException(
                    "The checkpoint " + file + " says " + key + "=\"" + text + "\", which is no number; it is damaged.",
                    e);
        }
    }
}
