package io.posestream.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a training keeps its files: {@code training.checkpoint}, {@code training.csv}, {@code validation.csv} and, when
 * it has ended, {@code model.onnx}.
 */
public record TrainingFolder(Path path) {

    /** What a training can go on from, if anything. */
    public Optional<Checkpoint> checkpoint() {
        return Files.exists(checkpointFile()) ? Optional.of(Checkpoint.read(checkpointFile())) : Optional.empty();
    }

    public Path checkpointFile() {
        return path.resolve("training.checkpoint");
    }

    /** The averaged model. */
    public Path modelFile() {
        return path.resolve("model.onnx");
    }

    /** Rows of step, elapsed_ms, rate, gradient_norm, loss and the loss's terms. */
    public TrainingLog losses() {
        return new TrainingLog(path.resolve("training.csv"));
    }

    /** Rows of step and what the validation found. */
    public TrainingLog validations() {
        return new TrainingLog(path.resolve("validation.csv"));
    }

    void create() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new TrainingException("The folder " + path + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    void writeModel(byte[] onnx) {
        try {
            Files.write(modelFile(), onnx);
        } catch (IOException e) {
            throw new TrainingException("The model " + modelFile() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
