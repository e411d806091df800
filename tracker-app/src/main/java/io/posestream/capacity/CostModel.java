package io.posestream.capacity;

import java.util.List;

/**
 * Processor time of a frame as a straight line over the people in it, by least squares through what was measured.
 *
 * @param frameMs of a frame without people
 * @param personMs more for each person
 */
record CostModel(double frameMs, double personMs) {

    static CostModel of(BenchReport report) {
        List<LoadFigures> points =
                report.capacities().stream().map(Capacity::best).toList();
        double n = points.size();
        double meanX = points.stream()
                .mapToDouble(LoadFigures::peoplePerFrame)
                .average()
                .orElse(0);
        double meanY = points.stream()
                .mapToDouble(LoadFigures::cpuMsPerFrame)
                .average()
                .orElse(0);
        double squares = points.stream()
                .mapToDouble(p -> (p.peoplePerFrame() - meanX) * (p.peoplePerFrame() - meanX))
                .sum();
        if (n < 2 || squares < 1e-6) {
            // One kind of scene says nothing about others: all of it is charged to the people.
            return new CostModel(0, meanY / Math.max(1, meanX));
        }
        double slope = points.stream()
                        .mapToDouble(p -> (p.peoplePerFrame() - meanX) * (p.cpuMsPerFrame() - meanY))
                        .sum()
                / squares;
        double perPerson = Math.max(0, slope);
        return new CostModel(Math.max(0, meanY - perPerson * meanX), perPerson);
    }

    double ms(double people) {
        return frameMs + personMs * people;
    }
}
