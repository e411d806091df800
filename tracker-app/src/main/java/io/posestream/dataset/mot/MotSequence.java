package io.posestream.dataset.mot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One file, by frame. Rows of a frame keep the order of the file. Immutable. */
public final class MotSequence {
    private final Path file;
    private final SortedMap<Integer, List<MotRow>> frames = new TreeMap<>();

    MotSequence(Path file, List<MotRow> rows) {
        this.file = file;
        for (MotRow row : rows) {
            frames.computeIfAbsent(row.frame(), frame -> new ArrayList<>()).add(row);
        }
    }

    public Path file() {
        return file;
    }

    /** @return empty for a frame without any */
    public List<MotRow> frame(int number) {
        return List.copyOf(frames.getOrDefault(number, List.of()));
    }

    /** The highest number of a frame with a row; 0 when the file is empty. */
    public int lastFrame() {
        return frames.isEmpty() ? 0 : frames.lastKey();
    }

    public Stream<MotRow> rows() {
        return frames.values().stream().flatMap(List::stream);
    }
}
