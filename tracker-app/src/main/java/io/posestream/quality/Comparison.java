package io.posestream.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What changed since an earlier report: figures that moved by more than their measure tolerates, of cases that both
 * have with the same input.
 *
 * @param changes in the order of the cases
 */
public record Comparison(List<Change> changes) {

    /** One figure that moved. */
    public record Change(String name, Measure measure, double before, double now, boolean worse) {
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%s %s: %s %.3f -> %.3f (tolerated %s)",
                    worse ? "WORSE " : "better",
                    name,
                    measure.text(),
                    before,
                    now,
                    measure.tolerance());
        }
    }

    public Comparison {
        changes = List.copyOf(changes);
    }

    public static Comparison of(List<CaseResult> before, List<CaseResult> now) {
        List<Change> changes = new ArrayList<>();
        for (CaseResult result : now) {
            Figures earlier = before.stream()
                    .filter(old ->
                            old.name().equals(result.name()) && old.input().equals(result.input()))
                    .map(CaseResult::figures)
                    .findFirst()
                    .orElse(Figures.NONE);
            for (Measure measure : Measure.values()) {
                OptionalDouble was = earlier.of(measure);
                OptionalDouble is = result.figures().of(measure);
                if (was.isPresent() && is.isPresent()) {
                    add(changes, result.name(), measure, was.getAsDouble(), is.getAsDouble());
                }
            }
        }
        return new Comparison(changes);
    }

    private static void add(List<Change> changes, String name, Measure measure, double was, double is) {
        boolean worse = measure.worse(was, is);
        if (worse || measure.better(was, is)) {
            changes.add(new Change(name, measure, was, is, worse));
        }
    }

    public boolean anythingWorse() {
        return changes.stream().anyMatch(Change::worse);
    }
}
