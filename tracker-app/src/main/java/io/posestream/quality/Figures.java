package io.posestream.quality;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What a case measured. Measures that it does not know are absent; NaN where there was nothing to divide by. */
public record Figures(Map<Measure, Double> values) {

    /** Of a case that could not run. */
    public static final Figures NONE = new Figures(Map.of());

    public Figures {
        EnumMap<Measure, Double> ordered = new EnumMap<>(Measure.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    public OptionalDouble of(Measure measure) {
        Double value = values.get(measure);
        return value == null || value.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public Figures with(Measure measure, double value) {
        Map<Measure, Double> more = new EnumMap<>(Measure.class);
        more.putAll(values);
        more.put(measure, value);
        return new Figures(more);
    }

    public Figures with(Measure measure, long count) {
        return with(measure, (double) count);
    }

    /** These and the others; where both know a measure, the other's. */
    public Figures with(Figures other) {
        Figures all = this;
        for (Map.Entry<Measure, Double> entry : other.values.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }
}
