package io.posestream.cli;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of truth and the file of results that goes with it. */
record PairedFiles(Path truth, Path result) {

    /** Two files, or two folders whose JSON files are paired by name; of the truth none may stay alone. */
    static List<PairedFiles> of(Path truth, Path results) {
        requireThere(truth);
        requireThere(results);
        if (!Files.isDirectory(truth)) {
            Path result = Files.isDirectory(results) ? results.resolve(truth.getFileName()) : results;
            return List.of(paired(truth, result));
        }
        if (!Files.isDirectory(results)) {
            throw new UsageException("The truth " + truth + " is a folder and the results " + results
                    + " are a file; give two folders or two files.");
        }
        try (Stream<Path> files = Files.list(truth)) {
            List<PairedFiles> pairs = files.filter(
                            file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(file -> paired(file, results.resolve(file.getFileName())))
                    .toList();
            if (pairs.isEmpty()) {
                throw new UsageException("The folder " + truth + " holds no .json file; each sequence is one.");
            }
            return pairs;
        } catch (IOException e) {
            throw DatasetException.unreadable(truth, e);
        }
    }

    private static PairedFiles paired(Path truth, Path result) {
        if (!Files.isRegularFile(result)) {
            throw new UsageException("There is no " + result + " to go with the truth " + truth
                    + "; results have the name of the truth.");
        }
        return new PairedFiles(truth, result);
    }

    private static void requireThere(Path path) {
        if (!Files.exists(path)) {
            throw new UsageException("There is no file or folder " + path + ".");
        }
    }
}
