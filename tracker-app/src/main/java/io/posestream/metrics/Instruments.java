package io.posestream.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Makes the meters of the catalogue. Asking twice for the same gives the same. Thread-safe. */
final class Instruments {
    private static final double NS_PER_S = 1e9;

    private final MeterRegistry registry;

    Instruments(MeterRegistry registry) {
        this.registry = registry;
    }

    Counter counter(MeterSpec spec, String... tagValues) {
        requireKind(spec, MeterKind.COUNTER);
        return Counter.builder(spec.id())
                .description(spec.meaning())
                .baseUnit(unit(spec))
                .tags(spec.tagged(tagValues))
                .register(registry);
    }

    Timer timer(MeterSpec spec, String... tagValues) {
        requireKind(spec, MeterKind.TIMER);
        return Timer.builder(spec.id())
                .description(spec.meaning())
                .tags(spec.tagged(tagValues))
                .serviceLevelObjectives(Arrays.stream(spec.buckets())
                        .mapToObj(seconds -> Duration.ofNanos(Math.round(seconds * NS_PER_S)))
                        .toArray(Duration[]::new))
                .register(registry);
    }

    DistributionSummary distribution(MeterSpec spec, String... tagValues) {
        requireKind(spec, MeterKind.DISTRIBUTION);
        return DistributionSummary.builder(spec.id())
                .description(spec.meaning())
                .baseUnit(unit(spec))
                .tags(spec.tagged(tagValues))
                .serviceLevelObjectives(spec.buckets())
                .register(registry);
    }

    /** @param source is kept alive by the meter */
    <T> Gauge gauge(MeterSpec spec, T source, ToDoubleFunction<T> value, String... tagValues) {
        requireKind(spec, MeterKind.GAUGE);
        return Gauge.builder(spec.id(), source, value)
                .description(spec.meaning())
                .baseUnit(unit(spec))
                .tags(spec.tagged(tagValues))
                .strongReference(true)
                .register(registry);
    }

    MeterRegistry registry() {
        return registry;
    }

    private static @Nullable String unit(MeterSpec spec) {
        return spec.unit().isEmpty() ? null : spec.unit();
    }

    private static void requireKind(MeterSpec spec, MeterKind kind) {
        if (spec.kind() != kind) {
            throw new IllegalArgumentException(spec.id() + " is a " + spec.kind() + ", not a " + kind);
        }
    }
}
