package io.posestream.quality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something the project promises of a case.
 *
 * @param name of the case
 * @param limit the figure may be here and beyond
 * @param atLeast whether the figure must be at least the limit; else at most
 * @param reference a case that this one is measured against: the limit is then of the difference to it
 */
public record Bar(String name, Measure measure, double limit, boolean atLeast, Optional<String> reference) {

    /** Whether a bar was reached; both texts are for people. */
    public record Verdict(String bar, String measured, boolean reached) {}

    static Bar atLeast(String name, Measure measure, double limit) {
        return new Bar(name, measure, limit, true, Optional.empty());
    }

    static Bar atMost(String name, Measure measure, double limit) {
        return new Bar(name, measure, limit, false, Optional.empty());
    }

    /** At most so much below another case. */
    static Bar notBelow(String name, String reference, Measure measure, double loss) {
        return new Bar(name, measure, -loss, true, Optional.of(reference));
    }

    /** @return empty when a case that it needs was not measured */
    Optional<Verdict> judge(List<CaseResult> results) {
        OptionalDouble figure = figure(results, name);
        OptionalDouble base = reference.map(other -> figure(results, other)).orElse(OptionalDouble.of(0));
        if (figure.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        double value = figure.getAsDouble() - base.getAsDouble();
        boolean reached = atLeast ? value >= limit - 1e-9 : value <= limit + 1e-9;
        return Optional.of(new Verdict(
                text(), String.format(Locale.ROOT, reference.isPresent() ? "%+.3f" : "%.3f", value), reached));
    }

    private OptionalDouble figure(List<CaseResult> results, String wanted) {
        return results.stream()
                .filter(result -> result.name().equals(wanted))
                .map(result -> result.figures().of(measure))
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private String text() {
        return reference
                .map(other -> String.format(
                        Locale.ROOT, "%s: %s at most %s below that of %s", name, measure.text(), -limit, other))
                .orElseGet(() -> String.format(
                        Locale.ROOT, "%s: %s %s %s", name, measure.text(), atLeast ? "at least" : "at most", limit));
    }
}
