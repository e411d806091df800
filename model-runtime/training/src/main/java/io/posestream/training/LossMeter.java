package io.posestream.training;

import java.util.LinkedHashMap;
import java.util.Map;

/** Means of what was measured since the last reading. */
final class LossMeter {
    private final Map<String, Double> sums = new LinkedHashMap<>();
    private int count;

    void add(Map<String, Double> numbers) {
        numbers.forEach((name, value) -> sums.merge(name, value, Double::sum));
        count++;
    }

    int count() {
        return count;
    }

    /** The means; starts anew. */
    Map<String, Double> take() {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((name, sum) -> means.put(name, sum / count));
        sums.clear();
        count = 0;
        return means;
    }
}
