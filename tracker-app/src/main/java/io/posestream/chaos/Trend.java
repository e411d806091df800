package io.posestream.chaos;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a figure of a process went after its warm-up.
 *
 * @param first mean of the first tenth
 * @param last mean of the last tenth
 * @param least of all
 * @param most of all
 * @param perHour slope of the line through all, least squares
 */
public record Trend(double first, double last, double least, double most, double perHour) {
    private static final double S_PER_HOUR = 3600;
    private static final int TENTH = 10;

    /** @param vitals in order of time; of none all figures are 0 */
    static Trend of(List<Vitals> vitals, ToDoubleFunction<Vitals> figure) {
        double meanTime = vitals.stream().mapToDouble(Vitals::seconds).average().orElse(0);
        double mean = vitals.stream().mapToDouble(figure).average().orElse(0);
        double together = 0;
        double spread = 0;
        for (Vitals one : vitals) {
            double time = one.seconds() - meanTime;
            together += time * (figure.applyAsDouble(one) - mean);
            spread += time * time;
        }
        int part = Math.min(vitals.size(), Math.max(1, vitals.size() / TENTH));
        return new Trend(
                mean(vitals.subList(0, part), figure),
                mean(vitals.subList(vitals.size() - part, vitals.size()), figure),
                vitals.stream().mapToDouble(figure).min().orElse(0),
                vitals.stream().mapToDouble(figure).max().orElse(0),
                spread == 0 ? 0 : together / spread * S_PER_HOUR);
    }

    private static double mean(List<Vitals> part, ToDoubleFunction<Vitals> figure) {
        return part.stream().mapToDouble(figure).average().orElse(0);
    }
}
