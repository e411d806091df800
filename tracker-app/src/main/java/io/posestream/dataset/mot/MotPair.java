package io.posestream.dataset.mot;

import io.posestream.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Truth and tracks of one sequence, in the places where the challenge wants them:
 *
 * <pre>
 *   truth/SEQ/gt/gt.txt      tracks/SEQ.txt
 * </pre>
 *
 * @param name of the sequence
 */
public record MotPair(String name, Path truth, Path tracks) {
    private static final Path TRUTH = Path.of("gt", "gt.txt");
    private static final String SUFFIX = ".txt";

    /**
     * @param truth a file, the folder of one sequence, or a folder of such folders
     * @param tracks a file where there is one sequence, else a folder with a file for each
     * @return by name; at least one
     */
    public static List<MotPair> find(Path truth, Path tracks) {
        if (Files.isDirectory(truth) && !Files.exists(truth.resolve(TRUTH))) {
            return ofFolders(truth, tracks);
        }
        Path file = Files.isDirectory(truth) ? truth.resolve(TRUTH) : truth;
        String name = sequenceOf(file);
        return List.of(new MotPair(name, file, Files.isDirectory(tracks) ? tracksOf(name, tracks) : tracks));
    }

    private static List<MotPair> ofFolders(Path truth, Path tracks) {
        if (!Files.isDirectory(tracks)) {
            throw DatasetException.of(
                    tracks, "expected a folder with SEQ.txt for each sequence, because " + truth + " is a folder");
        }
        try (Stream<Path> folders = Files.list(truth)) {
            List<MotPair> pairs = folders.filter(folder -> Files.exists(folder.resolve(TRUTH)))
                    .sorted()
                    .map(folder -> folder.getFileName().toString())
                    .map(name -> new MotPair(name, truth.resolve(name).resolve(TRUTH), tracksOf(name, tracks)))
                    .toList();
            if (pairs.isEmpty()) {
                throw DatasetException.of(truth, "holds no sequence; expected SEQ/" + TRUTH + " in it");
            }
            return pairs;
        } catch (IOException e) {
            throw DatasetException.unreadable(truth, e);
        }
    }

    private static Path tracksOf(String name, Path folder) {
        Path file = folder.resolve(name + SUFFIX);
        if (!Files.exists(file)) {
            throw DatasetException.of(
                    file, "not there; sequence " + name + " needs its tracks, an empty file where nobody was found");
        }
        return file;
    }

    /** {@code SEQ/gt/gt.txt} is of SEQ; any other file is of its own name. */
    private static String sequenceOf(Path file) {
        Path full = file.toAbsolutePath().normalize();
        if (full.endsWith(TRUTH) && full.getNameCount() > TRUTH.getNameCount()) {
            return full.getName(full.getNameCount() - TRUTH.getNameCount() - 1).toString();
        }
        String name = full.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
