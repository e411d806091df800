package io.posestream.capacity;

import java.util.Comparator;
import java.util.List;

/**
 * What was found for one kind of camera.
 *
 * @param streams that were sustained; 0 = not even one
 * @param lowerBound more might be: time was up
 * @param tried every load that was run
 */
public record Capacity(int people, double fps, int streams, boolean lowerBound, List<LoadFigures> tried) {
    public Capacity {
        tried = List.copyOf(tried);
    }

    /** Of the greatest load that was sustained, else of the smallest that was tried. */
    public LoadFigures best() {
        Comparator<LoadFigures> byStreams =
                Comparator.comparingInt(figures -> figures.load().streams());
        return tried.stream()
                .filter(LoadFigures::sustained)
                .max(byStreams)
                .orElseGet(() -> tried.stream().min(byStreams).orElseThrow());
    }
}
