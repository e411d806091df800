package io.posestream.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.posestream.delivery.DeliveryObserver;
import io.posestream.observe.StageObserver;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * All numbers of one process: fed by observers, told to whoever scrapes, pushed by OTLP where the settings say so.
 * Thread-safe.
 */
public final class Metrics implements AutoCloseable {
    /** Of {@link #scrape}. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry prometheus;
    private final MeterRegistry registry;
    private final Instruments instruments;
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final StreamDirectory streams;
    private final KafkaMeters kafka;
    private final DeliveryMeters delivery;
    private final StageMeters stages;

    public Metrics(MetricsSettings settings) {
        prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry = settings.otlp()
                .<MeterRegistry>map(endpoint -> new CompositeMeterRegistry()
                        .add(prometheus)
                        .add(OtlpPush.registry(endpoint, settings.otlpStepMs())))
                .orElse(prometheus);
        registry.config().meterFilter(KafkaMeters.filter());
        Tags common = Tags.empty();
        for (var tag : settings.commonTags().entrySet()) {
            common = common.and(tag.getKey(), tag.getValue());
        }
        registry.config().commonTags(common);
        instruments = new Instruments(registry);
        kafka = new KafkaMeters(registry);
        streams = new StreamDirectory(instruments, settings.maxStreams(), System::nanoTime);
        delivery = new DeliveryMeters(instruments, streams, kafka);
        stages = new StageMeters(instruments);
        bindMachine();
    }

    private void bindMachine() {
        List<MeterBinder> binders = List.of(
                new JvmMemoryMetrics(),
                new JvmThreadMetrics(),
                new ClassLoaderMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics(),
                garbage);
        binders.forEach(binder -> binder.bindTo(registry));
        if (ResidentMemory.known()) {
            instruments.gauge(MeterSpec.MEMORY_RESIDENT, this, metrics -> ResidentMemory.bytes());
        }
    }

    public DeliveryObserver delivery() {
        return delivery;
    }

    public StageObserver stages() {
        return stages;
    }

    /**
     * A gauge of the catalogue that another part knows.
     *
     * @param value in the meter's unit; asked at each scrape, from other threads; NaN = unknown
     * @param tagValues in the order of the meter's tags
     */
    public void gauge(MeterSpec meter, DoubleSupplier value, String... tagValues) {
        instruments.gauge(meter, value, DoubleSupplier::getAsDouble, tagValues);
    }

    /** Figures of a Kafka Streams application, until what is returned is closed. */
    public AutoCloseable watch(KafkaStreams application) {
        return kafka.bind(application);
    }

    /** Everything now, in Prometheus' text format. */
    public String scrape() {
        streams.forgetLongEnded();
        return prometheus.scrape();
    }

    @Override
    public void close() {
        kafka.unbind();
        garbage.close();
        registry.close();
        prometheus.close();
    }
}
