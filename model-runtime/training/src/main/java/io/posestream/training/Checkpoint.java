package io.posestream.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * All that a training needs to go on, in one file: a zip of two ONNX models, the optimizer's archive and a text. It
 * appears whole or not at all, so that a cut of power leaves the one before. The random state is the seed and the step
 * (see {@link Progress}).
 *
 * @param model the model with the weights as they are trained
 * @param average the model with averaged weights: the one to ship
 * @param optimizer moments and counters
 */
public record Checkpoint(byte[] model, byte[] average, byte[] optimizer, Progress progress) {
    private static final String MODEL = "model.onnx";
    private static final String AVERAGE = "average.onnx";
    private static final String OPTIMIZER = "optimizer.pt";
    private static final String PROGRESS = "progress.properties";

    public void write(Path file) {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(unfinished);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts().entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            replace(unfinished, target);
        } catch (IOException e) {
            throw new TrainingException("The checkpoint " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(PROGRESS, progress.toBytes());
        parts.put(MODEL, model);
        parts.put(AVERAGE, average);
        parts.put(OPTIMIZER, optimizer);
        return parts;
    }

    private static void replace(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public static Checkpoint read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new Checkpoint(
                    part(file, zip, MODEL),
                    part(file, zip, AVERAGE),
                    part(file, zip, OPTIMIZER),
                    Progress.of(file, part(file, zip, PROGRESS)));
        } catch (IOException e) {
            throw new TrainingException(
                    "The checkpoint " + file + " cannot be read: " + e.getMessage()
                            + ". Name a file that a training wrote, or start without one.",
                    e);
        }
    }

    private static byte[] part(Path file, ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new TrainingException("The file " + file + " has no " + name
                    + ", so it is no checkpoint; name a file that a training wrote.");
        }
        return zip.getInputStream(entry).readAllBytes();
    }
}
